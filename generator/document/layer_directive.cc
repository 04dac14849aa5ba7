#include "document/layer_directive.h"

#include <algorithm>
#include <map>

#include "document/layer_case.h"
#include "document/shell_words.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

using Texts = std::map<std::string, std::string>;

constexpr Spelling attribute_spelling = {.noun = "attribute ", .before_name = "", .before_value = "="};

struct LayerSwitch {
  const char* name;
  bool LayerText::*member;
};
constexpr LayerSwitch layer_switches[] = {{"ceil-mode", &LayerText::ceil_mode},
                                          {"count-include-pad", &LayerText::count_include_pad}};

struct ValueSource {
  const char* name;
  std::optional<std::string> ValueSources::*member;
};
constexpr ValueSource value_sources[] = {
    {"input-values", &ValueSources::input}, {"kernel-values", &ValueSources::kernel}, {"seed", &ValueSources::seed}};

// What a layer may have besides its operation.
std::vector<std::string> property_names() {
  std::vector<std::string> names;
  for (const LayerTextMember& one : layer_text_members) names.emplace_back(one.name);
  for (const LayerSwitch& one : layer_switches) names.emplace_back(one.name);
  for (const ValueSource& one : value_sources) names.emplace_back(one.name);
  return names;
}

bool is_switch(const std::string& name) {
  return std::any_of(std::begin(layer_switches), std::end(layer_switches),
                     [&](const LayerSwitch& one) { return one.name == name; });
}

// Takes "conv --input 5 --kernel 3" apart. The operation stands under "operation".
Result<Texts> read_layer_words(const std::string& line) {
  const auto words = split_words(line).map_error([&](Error error) {
    error.given = "attribute layer \"" + line + "\"";
    return error;
  });
  if (!words) return tl::unexpected(words.error());
  const std::vector<std::string> known = property_names();
  Texts texts = {{"operation", words->front()}};
  for (std::size_t at = 1; at < words->size(); ++at) {
    std::string name = (*words)[at];
    if (!name.starts_with("--")) {
      return failure("attribute layer: \"" + name + "\"", "is a word too many",
                     "write an operation and its options, such as conv --input 5 --kernel 3");
    }
    name.erase(0, 2);
    std::optional<std::string> value;
    if (const std::size_t equals = name.find('='); equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    }
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return failure("attribute layer: --" + name, "is unknown", suggest(name, known));
    }
    if (!value && is_switch(name)) value = "true";
    if (!value && at + 1 < words->size()) value = (*words)[++at];
    if (!value) return failure("attribute layer: --" + name, "has no value", "write the value behind it");
    if (!texts.emplace(name, *value).second) {
      return failure("attribute layer: --" + name, "is given more than once", "give it once");
    }
  }
  return texts;
}

// The attributes that describe the layer, those inside of `layer` included.
Result<Texts> layer_texts(const Directive& directive) {
  const Texts& attributes = directive.attributes.values;
  Texts texts;
  if (const auto layer = attributes.find("layer"); layer != attributes.end()) {
    auto inside = read_layer_words(layer->second);
    if (!inside) return inside;
    texts = std::move(*inside);
  }
  std::vector<std::string> names = property_names();
  names.emplace_back("operation");
  for (const std::string& name : names) {
    const auto given = attributes.find(name);
    if (given != attributes.end()) texts[name] = given->second;
  }
  return texts;
}

Result<bool> read_switch(const std::string& name, const std::string& text) {
  if (text == "true" || text == "yes") return true;
  if (text == "false" || text == "no") return false;
  return failure("attribute " + name + "=" + text, "is neither true nor false", "write " + name + "=true");
}

// The texts over what the figure of the catalogue has.
Result<LayerRequest> layer_request(const Texts& texts, const std::optional<CatalogueEntry>& entry) {
  LayerRequest request = {.text = {}, .spelling = attribute_spelling};
  if (entry) {
    request.text = layer_text(entry->layer);
    request.known = {.input = entry->input_values, .kernel = entry->kernel_values};
  } else {
    request.text.operation = texts.at("operation");
  }
  for (const LayerTextMember& one : layer_text_members) {
    if (const auto given = texts.find(one.name); given != texts.end()) request.text.*one.member = given->second;
  }
  for (const ValueSource& one : value_sources) {
    if (const auto given = texts.find(one.name); given != texts.end()) request.values.*one.member = given->second;
  }
  for (const LayerSwitch& one : layer_switches) {
    const auto given = texts.find(one.name);
    if (given == texts.end()) continue;
    const auto read = read_switch(one.name, given->second);
    if (!read) return tl::unexpected(read.error());
    request.text.*one.member = *read;
  }
  return request;
}

// Fails unless exactly one of the attributes is there that a layer begins with.
Result<void> check_beginning(const Directive& directive, const std::string& name_key) {
  const std::string choice = name_key + "=…, or describe a layer with layer=\"…\" or operation=…";
  std::vector<std::string> given;
  for (const std::string& key : {name_key, std::string("layer"), std::string("operation")}) {
    if (directive.attributes.values.contains(key)) given.push_back(key);
  }
  if (given.size() == 1) return {};
  if (given.empty()) return failure(describe(directive), "has no attribute " + name_key, "add " + choice);
  return failure("attributes " + given[0] + " and " + given[1], "both name a layer", "leave one of them out");
}

}  // namespace

std::vector<std::string> layer_attributes(const std::string& name_key) {
  std::vector<std::string> names = {name_key, "layer", "operation"};
  for (std::string& name : property_names()) names.push_back(std::move(name));
  return names;
}

Result<DirectiveLayer> directive_layer(const Directive& directive, const std::string& name_key,
                                       const std::vector<CatalogueEntry>& catalogue) {
  if (const auto checked = check_beginning(directive, name_key); !checked) return tl::unexpected(checked.error());
  const auto texts = layer_texts(directive);
  if (!texts) return tl::unexpected(texts.error());
  std::optional<CatalogueEntry> entry;
  if (const auto name = directive.attributes.values.find(name_key); name != directive.attributes.values.end()) {
    auto found = find_entry(catalogue, name->second);
    if (!found) return tl::unexpected(found.error());
    entry = std::move(*found);
  }
  const auto request = layer_request(*texts, entry);
  if (!request) return tl::unexpected(request.error());
  // An unknown operation is told first, since all else depends on it.
  if (!operation_of_word(request->text.operation)) return tl::unexpected(parse_layer(request->text).error());
  return check_sources(*request).and_then([&] { return layer_case(*request, read_listed_values); }).map([&](Case of) {
    return DirectiveLayer{.of = std::move(of), .entry = std::move(entry), .seed = request->values.seed};
  });
}

}  // namespace convguide
