// Sheets of exercises: each exercise has exactly one right answer, which ways of counting say that the program's
// formulas know nothing of; no two exercises are the same; and the same seed gives the same sheet.
#include "document/exercise_sheet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <regex>
#include <set>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/legality.h"
#include "arithmetic/relationship_table.h"
#include "document/dice.h"
#include "document/sheet_text.h"
#include "matches.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

constexpr std::uint64_t sheets = 100;

std::vector<Exercise> exercises_of(const SheetRequest& request) { return make_sheet(request).value().exercises; }

// Shows `check` the exercises of many sheets that are about `topic`.
template <class Check>
void for_each_exercise(Topic topic, Check check) {
  for (std::uint64_t seed = 0; seed < sheets; ++seed) {
    for (const Exercise& exercise : exercises_of({.count = 9, .seed = seed, .topics = {topic}})) {
      INFO("seed " << seed << ", " << exercise.key);
      check(exercise);
    }
  }
}

// How many placements the window has along an axis, counted.
Size walked_size(const Layer& layer) {
  return count_placements(sliding_axis(layer.operation, layer.axes.front()).value());
}

std::string text_of(const Exercise& exercise) {
  const ExerciseSheet sheet = {{.count = 1}, {exercise}};
  return sheet_as_markdown(
             sheet, false, FilterTarget::other,
             [](const Figure& figure, const std::string&) -> Result<std::string> { return figure.description; })
      .value();
}

double only_number(const Exercise& exercise) {
  const auto& numbers = std::get<std::vector<NumberAnswer>>(exercise.answer);
  REQUIRE(numbers.size() == 1);
  return numbers.front().value;
}

// The texts of the cells of a map, as the description of a figure tells them.
std::vector<std::vector<std::string>> told_map(const std::string& description, const std::string& name) {
  const auto rows = matches(description, "The " + name + ", row by row: ([^.]*(?:\\.\\d[^.]*)*)\\.");
  REQUIRE(rows.size() == 1);
  std::vector<std::vector<std::string>> map(1);
  for (const std::string& cell : matches(rows.front(), "([^,;]+[,;]?)")) {
    std::string text = cell.substr(cell.find_first_not_of(' '));
    const bool row_ends = text.back() == ';';
    if (row_ends || text.back() == ',') text.pop_back();
    map.back().push_back(text);
    if (row_ends) map.emplace_back();
  }
  return map;
}

using Grid = std::vector<std::vector<double>>;

Grid numbers(const std::vector<std::vector<std::string>>& map) {
  Grid grid;
  for (const auto& row : map) {
    grid.emplace_back();
    for (const std::string& cell : row) grid.back().push_back(std::stod(cell));
  }
  return grid;
}

Grid filled(std::size_t size, double value) { return Grid(size, std::vector<double>(size, value)); }

// A transposed convolution as stamps, cropped.
Grid stamped(const Axis& axis, std::size_t size, const Grid& input, const Grid& kernel) {
  Grid output = filled(size, 0);
  const auto inside = [&](Size at) { return at >= 0 && at < static_cast<Size>(size); };
  for (Size row = 0; row < axis.input; ++row) {
    for (Size column = 0; column < axis.input; ++column) {
      for (Size down = 0; down < axis.kernel; ++down) {
        for (Size right = 0; right < axis.kernel; ++right) {
          const Size y = row * axis.stride + down * axis.dilation - axis.padding_before;
          const Size x = column * axis.stride + right * axis.dilation - axis.padding_before;
          if (inside(y) && inside(x)) output[y][x] += input[row][column] * kernel[down][right];
        }
      }
    }
  }
  return output;
}

// A convolution or pooling, cell by cell.
Grid slid(const Layer& layer, std::size_t size, const Grid& input, const Grid& kernel) {
  const Axis& axis = layer.axes.front();
  Grid output = filled(size, 0);
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = 0; column < size; ++column) {
      double sum = 0;
      double largest = -std::numeric_limits<double>::infinity();
      double count = 0;
      for (Size down = 0; down < axis.kernel; ++down) {
        for (Size right = 0; right < axis.kernel; ++right) {
          const Size y = static_cast<Size>(row) * axis.stride + down * axis.dilation - axis.padding_before;
          const Size x = static_cast<Size>(column) * axis.stride + right * axis.dilation - axis.padding_before;
          if (y < 0 || x < 0 || y >= axis.input || x >= axis.input) continue;
          sum += input[y][x] * (kernel.empty() ? 1 : kernel[down][right]);
          largest = std::max(largest, input[y][x]);
          count += 1;
        }
      }
      output[row][column] = layer.operation == Operation::max_pooling       ? largest
                            : layer.operation == Operation::average_pooling ? sum / count
                                                                            : sum;
    }
  }
  return output;
}

// Checks the letters in the figure against the numbers in it, with nothing but the layer's parameters.
void check_cells(const Exercise& exercise) {
  const Layer& layer = exercise.layers.front();
  const std::string& description = exercise.figure->description;
  const Grid input = numbers(told_map(description, "input"));
  const Grid kernel = is_pooling(layer.operation) ? Grid{} : numbers(told_map(description, "kernel"));
  const auto shown = told_map(description, "output");
  const Grid output = layer.operation == Operation::transposed_convolution
                          ? stamped(layer.axes.front(), shown.size(), input, kernel)
                          : slid(layer, shown.size(), input, kernel);
  std::size_t found = 0;
  const auto& answers = std::get<std::vector<NumberAnswer>>(exercise.answer);
  for (std::size_t row = 0; row < shown.size(); ++row) {
    REQUIRE(shown[row].size() == shown.size());
    for (std::size_t column = 0; column < shown.size(); ++column) {
      const std::string& text = shown[row][column];
      const auto answer =
          std::find_if(answers.begin(), answers.end(), [&](const NumberAnswer& one) { return one.name == text; });
      if (answer != answers.end()) {
        CHECK(answer->value == output[row][column]);
        ++found;
      } else if (text != "empty") {
        CHECK(std::stod(text) == Approx(output[row][column]).margin(0.051));
      }
    }
  }
  CHECK(found == answers.size());
}

}  // namespace

TEST_CASE("sizes are those that a walk counts") {
  for_each_exercise(Topic::sizes, [](const Exercise& exercise) {
    CHECK(only_number(exercise) == static_cast<double>(walked_size(exercise.layers.front())));
  });
}

TEST_CASE("values and missing cells are what the numbers in the figure make") {
  for_each_exercise(Topic::values, check_cells);
  for_each_exercise(Topic::cells, check_cells);
}

TEST_CASE("exactly one of the relationships to choose from holds, and no other gives the layer's size") {
  for_each_exercise(Topic::relationship, [](const Exercise& exercise) {
    const Layer& layer = exercise.layers.front();
    const auto bindings = axis_bindings(layer.operation, layer.axes.front()).value();
    const Size size = walked_size(layer);
    const auto& choice = std::get<Choice>(exercise.answer);
    REQUIRE(choice.options.size() == exercise.relationships.size());
    REQUIRE(std::set(exercise.relationships.begin(), exercise.relationships.end()).size() == 4);
    for (std::size_t at = 0; at < choice.options.size(); ++at) {
      const Relationship& relationship = *exercise.relationships[at];
      bool all_hold = true;
      for (const auto* conditions : {&relationship.assumptions, &relationship.conditions}) {
        for (const Condition& condition : *conditions)
          all_hold = all_hold && holds(condition, bindings).value_or(false);
      }
      const auto value = evaluate(relationship.size.back(), bindings);
      const bool gives_size = all_hold && value && *value == size;
      CHECK(gives_size == (at == choice.right));
    }
    const Relationship& right = *exercise.relationships[choice.right];
    CHECK(speaks_of(right, family_of(layer.operation, layer.axes.front())));
  });
}

TEST_CASE("the place of the right option does not give it away") {
  for (const Topic topic : {Topic::relationship, Topic::illegal}) {
    for (const Size level : {1, 2, 3}) {
      std::vector<int> places(4, 0);
      int all = 0;
      for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (const Exercise& exercise :
             exercises_of({.count = 3, .seed = seed, .levels = {level}, .topics = {topic}})) {
          ++places[std::get<Choice>(exercise.answer).right];
          ++all;
        }
      }
      // A quarter each, and a good deal of chance.
      for (const int count : places) CHECK(std::abs(count - all / 4) < all / 8);
    }
  }
}

TEST_CASE("there is something to work out in every cell exercise") {
  for_each_exercise(Topic::cells, [](const Exercise& exercise) {
    const auto& answers = std::get<std::vector<NumberAnswer>>(exercise.answer);
    std::set<double> values;
    for (const NumberAnswer& answer : answers) values.insert(answer.value);
    CHECK(values.size() > 1);
    if (is_pooling(exercise.layers.front().operation)) return;
    int zeros = 0;
    int weights = 0;
    for (const auto& row : numbers(told_map(exercise.figure->description, "kernel"))) {
      for (const double weight : row) {
        zeros += weight == 0 ? 1 : 0;
        ++weights;
      }
    }
    CHECK(2 * zeros <= weights);
  });
}

TEST_CASE("exactly one padding within the bounds that are told makes the size") {
  for_each_exercise(Topic::padding, [](const Exercise& exercise) {
    const std::string text = text_of(exercise);
    const bool asks_for_output_padding = text.find("Which output padding") != std::string::npos;
    const Size most = std::stoll(matches(text, "from 0 to (\\d+)").at(0));
    const Size wanted = std::stoll(matches(text, "to an output of (\\d+)").at(0));
    std::vector<double> fitting;
    for (Size value = 0; value <= most; ++value) {
      Layer layer = exercise.layers.front();
      for (Axis& axis : layer.axes) {
        if (asks_for_output_padding) {
          axis.output_padding = value;
        } else {
          axis.padding_before = axis.padding_after = value;
        }
      }
      if (check_layer(layer) && walked_size(layer) == wanted) fitting.push_back(static_cast<double>(value));
    }
    CHECK(fitting == std::vector<double>{only_number(exercise)});
  });
}

TEST_CASE("exactly one of the layers to choose from is illegal") {
  for_each_exercise(Topic::illegal, [](const Exercise& exercise) {
    const auto& choice = std::get<Choice>(exercise.answer);
    REQUIRE(choice.options.size() == 4);
    REQUIRE(exercise.layers.size() == 4);
    for (std::size_t at = 0; at < exercise.layers.size(); ++at) {
      CHECK(check_layer(exercise.layers[at]).has_value() == (at != choice.right));
    }
    // Layers that read alike would be two right answers or none.
    const auto texts = matches(text_of(exercise), "- \\(.\\) (.*)\n");
    CHECK(std::set(texts.begin(), texts.end()).size() == 4);
  });
}

TEST_CASE("no two exercises of a sheet are the same") {
  for (std::uint64_t seed = 0; seed < sheets; ++seed) {
    std::set<std::string> texts;
    const auto exercises = exercises_of({.count = 36, .seed = seed});
    for (const Exercise& exercise : exercises) {
      std::string text = text_of(exercise);
      texts.insert(text.substr(text.find("## 1. ")));
    }
    CHECK(texts.size() == exercises.size());
  }
}

TEST_CASE("the same seed gives the same sheet, and another one another") {
  const auto text = [](std::uint64_t seed) {
    std::string all;
    for (const Exercise& exercise : exercises_of({.seed = seed})) all += text_of(exercise);
    return all;
  };
  CHECK(text(7) == text(7));
  CHECK(text(7) != text(8));
  // What the C++ standard says of the engine, of whose numbers all choices are made: the 10000th from its usual seed.
  Dice dice(std::mt19937_64::default_seed);
  dice.engine.discard(9999);
  CHECK(dice.engine() == 9981545732273789042U);
}

TEST_CASE("levels ascend and keep to what they promise") {
  bool dilated = false;
  bool transposed = false;
  bool output_padded = false;
  bool one_sided = false;
  bool in_ceil_mode = false;
  bool pooled = false;
  for (std::uint64_t seed = 0; seed < sheets; ++seed) {
    int level = 1;
    for (const Exercise& exercise : exercises_of({.seed = seed})) {
      CHECK(exercise.level >= level);
      level = exercise.level;
      for (const Layer& layer : exercise.layers) {
        const Axis& axis = layer.axes.front();
        if (level < 3) {
          CHECK(axis.dilation == 1);
          CHECK(layer.operation != Operation::transposed_convolution);
          CHECK_FALSE(axis.ceil_mode);
          CHECK(axis.padding_before == axis.padding_after);
          pooled = pooled || is_pooling(layer.operation);
        }
        if (level == 1) {
          CHECK(layer.operation == Operation::convolution);
          CHECK(axis.stride == 1);
          if (exercise.topic != Topic::padding) CHECK(axis.padding_before == 0);
        }
        dilated = dilated || axis.dilation > 1;
        transposed = transposed || layer.operation == Operation::transposed_convolution;
        output_padded = output_padded || axis.output_padding > 0;
        one_sided = one_sided || axis.padding_before != axis.padding_after;
        in_ceil_mode = in_ceil_mode || axis.ceil_mode;
      }
    }
    CHECK(level == 3);
  }
  CHECK((dilated && transposed && output_padded && one_sided && in_ceil_mode && pooled));
}

TEST_CASE("topics are those that were asked for") {
  CHECK(parse_topics("padding,sizes,padding").value() == std::vector<Topic>{Topic::sizes, Topic::padding});
  for (const Exercise& exercise : exercises_of({.topics = {Topic::sizes, Topic::illegal}})) {
    CHECK((exercise.topic == Topic::sizes || exercise.topic == Topic::illegal));
  }
  const auto unknown = parse_topics("sizes,paddings");
  REQUIRE_FALSE(unknown);
  CHECK(message(unknown.error()) == "topic \"paddings\" is unknown; did you mean padding?");
  CHECK_FALSE(parse_topics(""));
  CHECK_FALSE(parse_topics("sizes,"));
}

TEST_CASE("a sheet that would have to repeat an exercise is refused") {
  const auto sheet = make_sheet({.count = 200, .levels = {1}, .topics = {Topic::sizes}});
  REQUIRE_FALSE(sheet);
  CHECK(message(sheet.error()).find("200 exercises are more than there are different ones") == 0);
}

TEST_CASE("browsers may break a sum before each of its signs, and nothing shorter") {
  Exercise exercise = {.topic = Topic::values, .level = 1, .question = {}, .answer = {}, .solution = {}};
  exercise.question = {Sentence{Formula{"", "A = 3 \\cdot 1 + 2 = 5"}, ", ", Formula{"", "p = 0"}, ", ",
                                Formula{"", "s \\left(i + 1\\right)"}}};
  exercise.answer = std::vector<NumberAnswer>{{"A", 5}};
  const auto text = [&](FilterTarget target) {
    const auto show = [](const Figure&, const std::string&) -> Result<std::string> { return std::string(); };
    return sheet_as_markdown({{.count = 1}, {exercise}}, false, target, show).value();
  };
  CHECK_THAT(text(FilterTarget::html), Catch::Contains("$A = 3 \\cdot 1$<wbr>${} + 2$<wbr>${} = 5$, $p = 0$, "
                                                       "$s \\left(i + 1\\right)$"));
  CHECK_THAT(text(FilterTarget::latex), Catch::Contains("$A = 3 \\cdot 1 + 2 = 5$, $p = 0$"));
}

TEST_CASE("solutions end in the answer") {
  for_each_exercise(Topic::sizes, [](const Exercise& exercise) {
    const auto& chain = std::get<Chain>(exercise.solution.back());
    CHECK(chain.lines.back().back().plain == answer_text(std::get<std::vector<NumberAnswer>>(exercise.answer).front()));
  });
  for_each_exercise(Topic::values, [](const Exercise& exercise) {
    const auto& sentence = std::get<Sentence>(exercise.solution.back());
    const std::string equation = std::get<Formula>(sentence[sentence.size() - 2]).plain;
    CHECK(std::stod(equation.substr(equation.rfind(' ') + 1)) == only_number(exercise));
  });
}
