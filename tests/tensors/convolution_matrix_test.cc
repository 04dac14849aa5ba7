#include "tensors/convolution_matrix.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "random_layer.h"
#include "tensors/direct_convolution.h"
#include "tensors/layer_matrix.h"
#include "tensors/layer_shapes.h"
#include "tensors/transposed_by_scatter.h"
#include "tensors/undone_convolution.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

ConvolutionMatrix matrix_of(const Layer& layer) {
  const auto axes = sliding_axes(layer).value();
  return convolution_matrix(axes, count_placements(axes)).value();
}

// C·x of one map.
std::vector<double> product(const ConvolutionMatrix& matrix, const Tensor& kernel, const std::vector<double>& x) {
  std::vector<double> result(static_cast<std::size_t>(matrix.rows), 0.0);
  for (const MatrixEntry& entry : matrix.entries) {
    result[entry.row] += kernel.values[offset(without_channels(kernel.shape, 2), entry.weight)] * x[entry.column];
  }
  return result;
}

double inner(const std::vector<double>& one, const std::vector<double>& other) {
  return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

}  // namespace

TEST_CASE("the 4 x 16 matrix of the 2016 guide") {
  const Axis axis = {.input = 4, .kernel = 3};
  const ConvolutionMatrix matrix = matrix_of({.operation = Operation::convolution, .axes = {axis, axis}});
  CHECK(matrix.rows == 4);
  CHECK(matrix.columns == 16);
  // Each row as the guide prints it: a weight's row and column, or dots for a zero.
  std::vector<std::string> rows(4, std::string(16 * 3, '.'));
  for (const MatrixEntry& entry : matrix.entries) {
    rows[entry.row].replace(static_cast<std::size_t>(entry.column) * 3, 2,
                            std::to_string(entry.weight[0]) + std::to_string(entry.weight[1]));
  }
  CHECK(rows == std::vector<std::string>{"00.01.02....10.11.12....20.21.22................",
                                         "...00.01.02....10.11.12....20.21.22.............",
                                         "............00.01.02....10.11.12....20.21.22....",
                                         "...............00.01.02....10.11.12....20.21.22."});
}

TEST_CASE("entries come row by row, and in each row from left to right") {
  std::mt19937 generator(20);
  for (int round = 0; round < 200; ++round) {
    const ConvolutionMatrix matrix = matrix_of(random_layer(generator, Operation::convolution, 2));
    for (std::size_t entry = 1; entry < matrix.entries.size(); ++entry) {
      const MatrixEntry& before = matrix.entries[entry - 1];
      const MatrixEntry& here = matrix.entries[entry];
      CHECK((before.row < here.row || (before.row == here.row && before.column < here.column)));
    }
  }
}

TEST_CASE("a convolution is its matrix times its input") {
  std::mt19937 generator(21);
  for (std::size_t dims = 1; dims <= 3; ++dims) {
    for (int round = 0; round < 200; ++round) {
      Layer layer = random_layer(generator, Operation::convolution, dims);
      layer.input_channels = layer.output_channels = layer.groups = 1;
      const Tensor input = random_tensor(generator, input_shape(layer));
      const Tensor kernel = random_tensor(generator, kernel_shape(layer));
      CHECK(product(matrix_of(layer), kernel, input.values) == convolve(layer, input, kernel)->values);
    }
  }
}

TEST_CASE("convolution and transposed convolution are adjoint: <Cx, y> = <x, C'y>, channels and groups included") {
  std::mt19937 generator(22);
  for (std::size_t dims = 1; dims <= 3; ++dims) {
    for (int round = 0; round < 200; ++round) {
      const Layer transposed = random_layer(generator, Operation::transposed_convolution, dims);
      const Layer direct = undone_convolution(transposed).value();
      const Tensor y = random_tensor(generator, input_shape(transposed));
      const Tensor x = random_tensor(generator, input_shape(direct));
      const Tensor kernel = random_tensor(generator, kernel_shape(direct));
      REQUIRE(kernel.shape == kernel_shape(transposed));
      const Tensor cx = convolve(direct, x, kernel).value();
      // With an output padding beyond the stride, further placements fit behind those that are undone.
      if (cx.shape != y.shape) continue;
      CHECK(inner(cx.values, y.values) == inner(x.values, transpose_by_scatter(transposed, y, kernel)->values));
    }
  }
}

TEST_CASE("the matrix of a transposed convolution is that of its equivalent direct convolution") {
  // The one is built from the convolution that is transposed, the other from windows over the stretched input.
  std::mt19937 generator(23);
  for (std::size_t dims = 1; dims <= 3; ++dims) {
    for (int round = 0; round < 200; ++round) {
      const Layer layer = random_layer(generator, Operation::transposed_convolution, dims);
      const ConvolutionMatrix matrix = layer_matrix(layer).value();
      const ConvolutionMatrix equivalent = matrix_of(layer);
      REQUIRE(matrix.rows == equivalent.rows);
      REQUIRE(matrix.columns == equivalent.columns);
      REQUIRE(matrix.entries == equivalent.entries);
    }
  }
}

TEST_CASE("the matrix of a small transposed convolution, by hand") {
  // Stamps of w0 w1 w2 at 0 and 2, of which the first and the last cell are cut off: (w1 .), (w2 w0), (. w1).
  const ConvolutionMatrix matrix =
      layer_matrix({.operation = Operation::transposed_convolution,
                    .axes = {{.input = 2, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}}})
          .value();
  CHECK(matrix.rows == 3);
  CHECK(matrix.columns == 2);
  CHECK(matrix.entries == std::vector<MatrixEntry>{{0, 0, {1}}, {1, 0, {2}}, {1, 1, {0}}, {2, 1, {1}}});
}

TEST_CASE("a matrix with too many cells is an error that names its shape") {
  const Axis axis = {.input = 100, .kernel = 1};
  const auto axes = sliding_axes({.operation = Operation::convolution, .axes = {axis, axis}}).value();
  const auto matrix = convolution_matrix(axes, count_placements(axes));
  REQUIRE_FALSE(matrix.has_value());
  CHECK(message(matrix.error()) ==
        "shape 10000x10000 has more than 67108864 values; use smaller sizes or fewer channels");
}
