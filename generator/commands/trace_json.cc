#include "commands/trace_json.h"

#include <nlohmann/json.hpp>

#include "arithmetic/published.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

// Text from a file may hold bytes that are no UTF-8.
std::string print(const OrderedJson& json) {
  return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

OrderedJson as_json(const MapShape& shape) { return {{"channels", shape.channels}, {"shape", shape.sizes}}; }

// A number of parts as a number of cells.
OrderedJson in_cells(Size number, Size parts) {
  if (number % parts == 0) return number / parts;
  return static_cast<double>(number) / static_cast<double>(parts);
}

OrderedJson as_json(const NetworkLayer& layer, const TracedLayer& traced) {
  OrderedJson field = OrderedJson::array();
  bool at_most = false;
  OrderedJson jump = OrderedJson::array();
  OrderedJson first = OrderedJson::array();
  for (const ReceptiveField& axis : traced.field) {
    field.push_back(cells_in(axis));
    at_most = at_most || axis.at_most;
    jump.push_back(in_cells(axis.jump, axis.parts));
    first.push_back(in_cells(axis.first, axis.parts));
  }
  return {{"name", layer.name},
          {"operation", layer.operation_word},
          {"from", layer.from},
          {"output", as_json(traced.output)},
          {"parameters", traced.parameters},
          {"multiply_adds", traced.multiply_adds},
          {"receptive_field", std::move(field)},
          {"at_most", at_most},
          {"jump", std::move(jump)},
          {"first", std::move(first)}};
}

OrderedJson as_json(const Comparison& one) {
  OrderedJson object = OrderedJson::object();
  if (!one.layer.empty()) object["layer"] = one.layer;
  object["quantity"] = one.quantity;
  object["published"] = one.published;
  object["traced"] = one.traced;
  object["agrees"] = one.agrees;
  return object;
}

}  // namespace

std::string list_as_json(const std::vector<ListedNetwork>& list) {
  OrderedJson array = OrderedJson::array();
  for (const ListedNetwork& one : list) array.push_back({{"name", one.name}, {"title", one.title}});
  return print(array);
}

std::string trace_as_json(const Network& network, const Trace& found) {
  OrderedJson layers = OrderedJson::array();
  for (std::size_t index = 0; index < network.layers.size(); ++index) {
    layers.push_back(as_json(network.layers[index], found.layers[index]));
  }
  OrderedJson published = OrderedJson::array();
  for (const Comparison& one : compare_published(network, found)) published.push_back(as_json(one));
  return print({{"title", network.title},
                {"source", network.source},
                {"note", network.note},
                {"input", as_json(found.input)},
                {"layers", std::move(layers)},
                {"parameters", found.parameters},
                {"multiply_adds", found.multiply_adds},
                {"published", std::move(published)}});
}

}  // namespace convguide
