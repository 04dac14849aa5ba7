#include "document/catalogue_file.h"

#include "arithmetic/layer_syntax.h"
#include "arithmetic/legality.h"
#include "arithmetic/relationship_table.h"
#include "document/figure_values.h"
#include "document/toml_file.h"
#include "document/view_name.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

tl::unexpected<Error> unknown_word(const std::string& key, const std::string& given,
                                   const std::vector<std::string>& known) {
  return failure(key + " \"" + given + "\"", "is unknown", suggest(given, known));
}

Result<bool> read_switch(const toml::table& table, const std::string& key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  return failure("key \"" + key + "\"", "is neither true nor false", "write " + key + " = true");
}

Result<View> read_view(const toml::table& table) {
  const auto text = text_at(table, "view");
  if (!text) return tl::unexpected(text.error());
  return parse_view(text->value_or(std::string(word(View::planes))));
}

Result<Steps> read_steps(const toml::table& table) {
  const auto text = text_at(table, "steps");
  if (!text) return tl::unexpected(text.error());
  const std::string given = text->value_or("strip");
  if (given == "strip") return Steps::strip;
  if (given == "all") return Steps::all;
  if (given == "one") return Steps::one;
  if (given == "last") return Steps::last;
  return unknown_word("steps", given, {"strip", "all", "one", "last"});
}

Result<Layer> layer_of_example(const std::string& identifier) {
  std::vector<std::string> known;
  for (const Relationship& relationship : relationships()) {
    if (relationship.identifier == identifier) return relationship.example;
    known.emplace_back(relationship.identifier);
  }
  return unknown_word("example-of", identifier, known);
}

Result<Layer> read_layer(const toml::table& table) {
  LayerText text;
  std::pair<const char*, bool*> switches[] = {{"ceil-mode", &text.ceil_mode},
                                              {"count-include-pad", &text.count_include_pad}};
  std::vector<std::string> known = {"operation"};
  for (const auto& [key, into] : switches) known.emplace_back(key);
  for (const LayerTextMember& one : layer_text_members) known.emplace_back(one.name);
  const auto checked = check_keys(table, known);
  if (!checked) return tl::unexpected(checked.error());
  for (const LayerTextMember& one : layer_text_members) {
    const auto read = text_at(table, one.name);
    if (!read) return tl::unexpected(read.error());
    text.*one.member = *read;
  }
  for (const auto& [key, into] : switches) {
    const auto read = read_switch(table, key);
    if (!read) return tl::unexpected(read.error());
    *into = *read;
  }
  const auto operation = text_at(table, "operation");
  if (!operation) return tl::unexpected(operation.error());
  if (!*operation) return failure("key \"operation\"", "is missing", "write operation = \"conv\", say");
  text.operation = **operation;
  return parse_layer(text);
}

Result<Layer> find_layer(const toml::table& table) {
  const auto example = text_at(table, "example-of");
  if (!example) return tl::unexpected(example.error());
  const toml::node* declared = table.get("layer");
  if (*example && declared == nullptr) return layer_of_example(**example);
  if (!*example && declared != nullptr && declared->is_table()) return read_layer(*declared->as_table());
  return failure("the layer", *example ? "is given twice" : "is missing", "write either example-of = \"…\" or [layer]");
}

Result<CatalogueEntry> with_values(CatalogueEntry entry, const std::filesystem::path& path) {
  return read_figure_values(path, entry.layer.axes.size()).map([&](FigureValues values) {
    entry.input_values = std::move(values.input);
    // One file of values serves convolutions and pooling alike, and pooling has no kernel.
    if (!is_pooling(entry.layer.operation)) entry.kernel_values = std::move(values.kernel);
    return entry;
  });
}

Result<CatalogueEntry> read_entry(const toml::table& table, const std::filesystem::path& path) {
  const auto checked = check_keys(table, {"original", "view", "example-of", "layer", "steps", "columns", "values"});
  if (!checked) return tl::unexpected(checked.error());
  const auto original = text_at(table, "original");
  if (!original) return tl::unexpected(original.error());
  const auto values = text_at(table, "values");
  if (!values) return tl::unexpected(values.error());
  const auto view = read_view(table);
  if (!view) return tl::unexpected(view.error());
  const auto steps = read_steps(table);
  if (!steps) return tl::unexpected(steps.error());
  const auto columns = size_at(table, "columns");
  if (!columns) return tl::unexpected(columns.error());
  const auto layer = find_layer(table);
  if (!layer) return tl::unexpected(layer.error());
  CatalogueEntry entry = {.name = path.stem().string(),
                          .original = *original,
                          .view = *view,
                          .layer = *layer,
                          .steps = *steps,
                          .columns = columns->value_or(CatalogueEntry().columns),
                          .input_values = {},
                          .kernel_values = {}};
  if (!*values) return entry;
  return with_values(std::move(entry), path.parent_path() / "values" / (**values + ".toml"));
}

}  // namespace

Result<CatalogueEntry> read_catalogue_file(const std::filesystem::path& path) {
  const auto table = read_toml_file(path);
  if (!table) return tl::unexpected(table.error());
  return read_entry(*table, path).map_error([&](const Error& error) { return in_file(path, error); });
}

}  // namespace convguide
