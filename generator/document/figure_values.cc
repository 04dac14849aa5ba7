#include "document/figure_values.h"

#include "document/nested_list.h"
#include "document/toml_file.h"

namespace convguide {
namespace {

// Adds a node and all below it; TOML files are nested 256 levels deep at most.
Result<bool> add(NestedList& list, const toml::node& node) {
  if (const toml::array* elements = node.as_array()) {
    auto added = list.open();
    for (auto element = elements->begin(); added && element != elements->end(); ++element) added = add(list, *element);
    return added ? list.close() : added;
  }
  if (const auto number = node.value<double>()) return list.add(*number);
  return failure("a value", "is not a number", "write numbers only");
}

Error at_key(const char* key, Error error) {
  error.given = "key \"" + std::string(key) + "\": " + error.given;
  return error;
}

Result<Tensor> read_tensor(const toml::table& table, const char* key, std::size_t axis_count,
                           std::size_t channel_axes) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return failure("key \"" + std::string(key) + "\"", "is missing", "give its values");
  NestedList list;
  const auto added = add(list, *node);
  if (!added) return tl::unexpected(at_key(key, added.error()));
  return std::move(list).finish().map([&](Tensor tensor) {
    if (tensor.shape.size() == axis_count) tensor.shape.insert(tensor.shape.begin(), channel_axes, 1);
    return tensor;
  });
}

Result<FigureValues> read_tensors(const toml::table& table, std::size_t axis_count) {
  return check_keys(table, {"input", "kernel"})
      .and_then([&](const toml::table*) { return read_tensor(table, "input", axis_count, 1); })
      .and_then([&](Tensor input) -> Result<FigureValues> {
        FigureValues values = {.input = std::move(input), .kernel = {}};
        if (!table.contains("kernel")) return values;
        return read_tensor(table, "kernel", axis_count, 2).map([&](Tensor kernel) {
          values.kernel = std::move(kernel);
          return values;
        });
      });
}

}  // namespace

Result<FigureValues> read_figure_values(const std::filesystem::path& path, std::size_t axis_count) {
  const auto table = read_toml_file(path);
  if (!table) return tl::unexpected(table.error());
  return read_tensors(*table, axis_count).map_error([&](const Error& error) { return in_file(path, error); });
}

}  // namespace convguide
