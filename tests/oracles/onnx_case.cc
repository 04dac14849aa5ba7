#include "onnx_case.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace convguide {
namespace {

namespace fs = std::filesystem;

constexpr std::array folders = {"node", "pytorch-converted", "pytorch-operator"};
constexpr std::array operators = {"Conv", "ConvTranspose", "MaxPool", "AveragePool"};

template <class Message>
Message read(const fs::path& file) {
  Message message;
  std::ifstream stream(file, std::ios::binary);
  if (!message.ParseFromIstream(&stream)) throw std::runtime_error(file.string() + " cannot be read");
  return message;
}

// The numbers of a tensor: as bytes, or in the list for their type.
template <class Number, class List>
std::vector<double> numbers_of(const onnx::TensorProto& tensor, const List& list) {
  if (!tensor.has_raw_data()) return {list.begin(), list.end()};
  std::vector<Number> numbers(tensor.raw_data().size() / sizeof(Number));
  std::memcpy(numbers.data(), tensor.raw_data().data(), numbers.size() * sizeof(Number));
  return {numbers.begin(), numbers.end()};
}

std::vector<double> values_of(const onnx::TensorProto& tensor) {
  switch (tensor.data_type()) {
    case onnx::TensorProto::FLOAT: return numbers_of<float>(tensor, tensor.float_data());
    case onnx::TensorProto::DOUBLE: return numbers_of<double>(tensor, tensor.double_data());
    case onnx::TensorProto::UINT8: return numbers_of<std::uint8_t>(tensor, tensor.int32_data());
    case onnx::TensorProto::INT64: return numbers_of<std::int64_t>(tensor, tensor.int64_data());
    default: throw std::runtime_error("tensor " + tensor.name() + " has a type that no test had before");
  }
}

Tensor as_tensor(const onnx::TensorProto& tensor) {
  return {.shape = {tensor.dims().begin(), tensor.dims().end()}, .values = values_of(tensor)};
}

// The files input_0.pb, input_1.pb, … of a test, or its outputs.
std::vector<Tensor> read_tensors(const fs::path& folder, const std::string& kind) {
  std::vector<Tensor> tensors;
  for (int number = 0;; ++number) {
    const fs::path file = folder / "test_data_set_0" / (kind + "_" + std::to_string(number) + ".pb");
    if (!fs::exists(file)) return tensors;
    tensors.push_back(as_tensor(read<onnx::TensorProto>(file)));
  }
}

// The tensors that the node takes. Files come in the order of the graph's inputs; those with an initial value have
// none.
std::vector<Tensor> node_inputs(const onnx::GraphProto& graph, const fs::path& folder) {
  std::map<std::string, Tensor> named;
  for (const onnx::TensorProto& initial : graph.initializer()) named[initial.name()] = as_tensor(initial);
  const std::vector<Tensor> given = read_tensors(folder, "input");
  auto next = given.begin();
  for (const onnx::ValueInfoProto& input : graph.input()) {
    if (!named.contains(input.name()) && next != given.end()) named[input.name()] = *next++;
  }
  std::vector<Tensor> inputs;
  for (const std::string& name : graph.node(0).input()) inputs.push_back(named.at(name));
  return inputs;
}

OnnxCase read_case(const std::string& name, const onnx::GraphProto& graph, const fs::path& folder) {
  OnnxCase read;
  read.name = name;
  read.operator_name = graph.node(0).op_type();
  read.inputs = node_inputs(graph, folder);
  read.outputs = read_tensors(folder, "output");
  for (const onnx::AttributeProto& attribute : graph.node(0).attribute()) {
    switch (attribute.type()) {
      case onnx::AttributeProto::INT: read.numbers[attribute.name()] = {attribute.i()}; break;
      case onnx::AttributeProto::INTS:
        read.numbers[attribute.name()] = {attribute.ints().begin(), attribute.ints().end()};
        break;
      case onnx::AttributeProto::STRING: read.words[attribute.name()] = attribute.s(); break;
      default: throw std::runtime_error(name + ": attribute " + attribute.name() + " has an unknown type");
    }
  }
  return read;
}

}  // namespace

std::vector<OnnxCase> onnx_cases() {
  std::vector<OnnxCase> cases;
  for (const std::string folder : folders) {
    for (const auto& entry : fs::directory_iterator(fs::path(CONVGUIDE_ONNX_TESTS) / folder)) {
      const fs::path model = entry.path() / "model.onnx";
      if (!fs::exists(model)) continue;
      const auto graph = read<onnx::ModelProto>(model).graph();
      if (graph.node_size() != 1) continue;
      if (std::find(operators.begin(), operators.end(), graph.node(0).op_type()) == operators.end()) continue;
      cases.push_back(read_case(folder + "/" + entry.path().filename().string(), graph, entry.path()));
    }
  }
  std::sort(cases.begin(), cases.end(),
            [](const OnnxCase& one, const OnnxCase& other) { return one.name < other.name; });
  return cases;
}

}  // namespace convguide
