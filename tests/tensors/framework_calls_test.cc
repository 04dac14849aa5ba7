// The framework card, done: reading each call back and doing what it says gives the values of the layer.
#include <catch2/catch.hpp>
#include <map>

#include "arithmetic/framework_call.h"
#include "arithmetic/layer_syntax.h"
#include "performed_call.h"
#include "random_layer.h"
#include "tensors/case.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

namespace {

// A layer of one axis is a single row to those that have two axes at least.
void add_row(CallSubject& subject) {
  subject.x.shape.insert(subject.x.shape.begin() + 1, 1);
  if (subject.w.shape.size() > 2) subject.w.shape.insert(subject.w.shape.begin() + 2, 1);
  subject.output.insert(subject.output.begin(), 1);
}

Tensor performed_by(const FrameworkCall& call, CallSubject subject) {
  if (call.remark.find("One axis is a single row.") != std::string::npos) add_row(subject);
  if (call.framework == "Torch7") return performed_torch7(call, subject);
  if (call.framework == "Caffe") return performed_caffe(call, subject);
  return performed_python(call, subject);
}

}  // namespace

TEST_CASE("every call of the framework card computes the layer") {
  std::mt19937 generator(20160323);
  std::map<std::string, int> said;
  for (const Operation operation : all_operations) {
    for (int layers = 0; layers < 1200; ++layers) {
      const Layer layer = random_layer_with_modes(generator, operation, layers % 3 + 1);
      const Tensor input = random_tensor(generator, input_shape(layer));
      const bool pools = is_pooling(operation);
      const Tensor kernel = pools ? Tensor{kernel_shape(layer), {}} : random_tensor(generator, kernel_shape(layer));
      const auto of = make_case(layer, input, pools ? std::nullopt : std::optional(kernel));
      REQUIRE(of);
      for (const FrameworkCall& call : framework_card(layer)) {
        if (call.lines.empty()) {
          CHECK_FALSE(call.remark.empty());
          continue;
        }
        ++said[std::string(call.framework) + " " + std::string(word(operation))];
        INFO(print_layer(layer));
        for (const std::string& line : call.lines) UNSCOPED_INFO(line);
        const Tensor output = performed_by(call, {layer, input, kernel, of->output});
        REQUIRE(output.values.size() == of->output_values->values.size());
        bool alike = true;
        for (std::size_t at = 0; at < output.values.size(); ++at) {
          alike = alike && output.values[at] == Approx(of->output_values->values[at]);
        }
        CHECK(alike);
      }
    }
  }
  // Each framework can say some layers of each kind, and JAX and ONNX can say all.
  CHECK(said.size() == 28);
  for (const Operation operation : all_operations) {
    CHECK(said["JAX " + std::string(word(operation))] == 1200);
    CHECK(said["ONNX " + std::string(word(operation))] == 1200);
  }
}
