#include "document/network_layer.h"

#include <algorithm>

#include "document/toml_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

using Keys = std::vector<std::string>;

constexpr std::size_t most_taken = 16;
constexpr std::size_t longest_name = 32;

tl::unexpected<Error> missing(const std::string& key, const std::string& example) {
  return failure("key \"" + key + "\"", "is missing", "write " + key + " = " + example + ", say");
}

// true or false at `key`, or what is usual where it is missing.
Result<bool> truth_at(const toml::table& table, const std::string& key, bool usual) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return usual;
  if (const auto* value = node->as_boolean()) return value->get();
  return failure("key \"" + key + "\"", "is neither true nor false",
                 "write " + key + " = " + (usual ? "false" : "true"));
}

// The words of a window, each at a key of its own.
Result<LayerText> read_window_text(const toml::table& table, const std::string& operation) {
  LayerText text = {.operation = operation};
  const std::pair<const char*, std::optional<std::string>*> entries[] = {
      {"kernel", &text.kernel},     {"stride", &text.stride}, {"padding", &text.padding},
      {"dilation", &text.dilation}, {"groups", &text.groups}, {"output-padding", &text.output_padding}};
  for (const auto& [key, into] : entries) {
    const auto read = text_at(table, key);
    if (!read) return tl::unexpected(read.error());
    *into = *read;
  }
  if (!text.kernel) return missing("kernel", "3");
  return text;
}

Result<NetworkOperation> read_pooling(const toml::table& table, const std::string& operation) {
  const auto ceil_mode = truth_at(table, "ceil-mode", false);
  if (!ceil_mode) return tl::unexpected(ceil_mode.error());
  return read_window_text(table, operation).map([&](LayerText text) {
    text.ceil_mode = *ceil_mode;
    return NetworkOperation(WindowLayer{.text = std::move(text), .channels = {}});
  });
}

Result<NetworkOperation> read_convolution(const toml::table& table, const std::string& operation) {
  auto text = read_window_text(table, operation);
  if (!text) return tl::unexpected(text.error());
  const auto channels = size_at(table, "channels");
  if (!channels) return tl::unexpected(channels.error());
  if (!*channels) return missing("channels", "64");
  const auto bias = truth_at(table, "bias", true);
  if (!bias) return tl::unexpected(bias.error());
  return WindowLayer{.text = std::move(*text), .channels = *channels, .bias = *bias};
}

Result<NetworkOperation> read_unpooling(const toml::table& table, const std::string& /*unused*/) {
  return read_window_text(table, std::string(word(Operation::transposed_convolution))).map([](LayerText text) {
    return NetworkOperation(Unpooling{.text = std::move(text)});
  });
}

Result<NetworkOperation> read_dense(const toml::table& table, const std::string& /*unused*/) {
  const auto channels = size_at(table, "channels");
  if (!channels) return tl::unexpected(channels.error());
  if (!*channels) return missing("channels", "1000");
  return truth_at(table, "bias", true).map([&](bool bias) {
    return NetworkOperation(Dense{.outputs = **channels, .bias = bias});
  });
}

Result<NetworkOperation> read_crop(const toml::table& table, const std::string& /*unused*/) {
  const auto like = text_at(table, "like");
  if (!like) return tl::unexpected(like.error());
  const auto offset = text_at(table, "offset");
  if (!offset) return tl::unexpected(offset.error());
  if (!*like) return missing("like", "\"upscore\"");
  if (!*offset) return missing("offset", "5");
  return Crop{.like = **like, .offset = **offset};
}

Result<NetworkOperation> read_concatenation(const toml::table& /*unused*/, const std::string& /*unused*/) {
  return Concatenation{};
}

Result<NetworkOperation> read_sum(const toml::table& /*unused*/, const std::string& /*unused*/) { return Sum{}; }

// How an operation's own keys are read.
struct Reader {
  std::string word;
  Keys keys;
  bool joins;  // takes two maps or more, rather than one
  Result<NetworkOperation> (*read)(const toml::table& table, const std::string& word);
};

const std::vector<Reader>& readers() {
  static const Keys pooling = {"kernel", "stride", "padding", "dilation", "ceil-mode"};
  static const std::vector<Reader> all = {
      {"conv", {"kernel", "stride", "padding", "dilation", "channels", "groups", "bias"}, false, read_convolution},
      {"transposed-conv",
       {"kernel", "stride", "padding", "dilation", "output-padding", "channels", "groups", "bias"},
       false,
       read_convolution},
      {"max-pool", pooling, false, read_pooling},
      {"average-pool", pooling, false, read_pooling},
      {"unpool", {"kernel", "stride", "padding", "output-padding"}, false, read_unpooling},
      {"dense", {"channels", "bias"}, false, read_dense},
      {"crop", {"like", "offset"}, false, read_crop},
      {"concatenate", {}, true, read_concatenation},
      {"add", {}, true, read_sum}};
  return all;
}

Result<const Reader*> find_reader(const toml::table& table) {
  const auto operation = text_at(table, "operation");
  if (!operation) return tl::unexpected(operation.error());
  if (!*operation) return missing("operation", "\"conv\"");
  Keys known;
  for (const Reader& reader : readers()) {
    if (reader.word == **operation) return &reader;
    known.push_back(reader.word);
  }
  return failure("operation \"" + **operation + "\"", "is unknown", suggest(**operation, known));
}

Result<std::vector<std::string>> read_from(const toml::table& table, const std::string& before, bool joins) {
  std::vector<std::string> names;
  const toml::node* node = table.get("from");
  if (node == nullptr) {
    names = {before};
  } else if (const auto* text = node->as_string()) {
    names = {text->get()};
  } else if (const auto* list = node->as_array()) {
    for (const toml::node& entry : *list) {
      if (!entry.is_string()) return failure("key \"from\"", "holds what is no name", "write from = [\"conv1\"], say");
      names.push_back(entry.as_string()->get());
    }
  }
  const std::size_t fewest = joins ? 2 : 1;
  const std::size_t most = joins ? most_taken : 1;
  if (names.size() >= fewest && names.size() <= most) return names;
  return failure("key \"from\"", joins ? "names " + std::to_string(names.size()) + " layers" : "must name one layer",
                 joins ? "name two layers or more, up to " + std::to_string(most_taken)
                       : "write from = \"conv1\", say, or leave it out");
}

Result<Published> read_published(const toml::table& table) {
  const auto output = text_at(table, "published");
  if (!output) return tl::unexpected(output.error());
  const auto parameters = size_at(table, "published-parameters");
  if (!parameters) return tl::unexpected(parameters.error());
  const auto field = size_at(table, "published-field");
  if (!field) return tl::unexpected(field.error());
  return Published{.output = *output, .parameters = *parameters, .field = *field};
}

Result<std::string> read_name(const toml::table& table) {
  const auto name = text_at(table, "name");
  if (!name) return tl::unexpected(name.error());
  if (!*name) return missing("name", "\"conv1\"");
  const auto is_plain = [](unsigned char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '_' || letter == '-' || letter == '.';
  };
  if (!(*name)->empty() && (*name)->size() <= longest_name && std::all_of((*name)->begin(), (*name)->end(), is_plain)) {
    return **name;
  }
  return failure("name \"" + **name + "\"", "is not one to " + std::to_string(longest_name) + " plain letters",
                 "use letters, digits, _, - and .");
}

Result<NetworkLayer> read_named(const toml::table& table, const std::string& before, const std::string& name) {
  const auto reader = find_reader(table);
  if (!reader) return tl::unexpected(reader.error());
  Keys known = {"name", "operation", "from", "published", "published-parameters", "published-field"};
  known.insert(known.end(), (*reader)->keys.begin(), (*reader)->keys.end());
  const auto checked = check_keys(table, known);
  if (!checked) {
    Error error = checked.error();
    error.rule += " to the operation " + std::string((*reader)->word);
    return tl::unexpected(std::move(error));
  }
  const auto from = read_from(table, before, (*reader)->joins);
  if (!from) return tl::unexpected(from.error());
  const auto published = read_published(table);
  if (!published) return tl::unexpected(published.error());
  return (*reader)->read(table, (*reader)->word).map([&](const NetworkOperation& operation) {
    return NetworkLayer{.name = name,
                        .operation_word = (*reader)->word,
                        .from = *from,
                        .operation = operation,
                        .published = *published};
  });
}

}  // namespace

Result<NetworkLayer> read_network_layer(const toml::table& table, const std::string& before,
                                        const std::string& number) {
  const auto in_layer = [](const std::string& called) {
    return [called](Error error) {
      error.given = "layer " + called + ": " + error.given;
      return error;
    };
  };
  const auto name = read_name(table).map_error(in_layer(number));
  if (!name) return tl::unexpected(name.error());
  return read_named(table, before, *name).map_error(in_layer(*name));
}

}  // namespace convguide
