// Exercises as data: what is asked, what is right, and the way there. Every kind of file is written from them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "arithmetic/condition.h"
#include "arithmetic/relationship.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

enum class Topic {
  sizes,         // how large the output is
  values,        // what one output cell holds
  relationship,  // which relationship holds for a layer
  padding,       // which padding, or output padding, makes a given size
  cells,         // the cells that are missing in an output
  illegal,       // which of several layers cannot exist
};

inline constexpr std::array all_topics = {Topic::sizes,   Topic::values, Topic::relationship,
                                          Topic::padding, Topic::cells,  Topic::illegal};

// The name of a topic on command lines: "sizes".
std::string_view word(Topic topic);

// The topics of a list such as "sizes,padding", in the order of all_topics and each once; fails on an unknown one with
// "did you mean".
Result<std::vector<Topic>> parse_topics(std::string_view list);

// 1 is unit strides without padding; 2 has strides, padding and pooling; 3 has dilation, transposed convolutions with
// output padding, SAME and ceil mode.
inline constexpr int highest_level = 3;

// A piece of mathematics in both notations.
struct Formula {
  std::string plain;
  std::string latex;
};

Formula formula(const Expression& expression);
Formula formula(const Condition& condition);
Formula formula(const Symbol& symbol);

// Running text with mathematics in it.
using Sentence = std::vector<std::variant<std::string, Formula>>;

// `subject` = … = …, over several lines.
struct Chain {
  Formula subject;
  std::vector<std::vector<Formula>> lines;
};

using Passage = std::variant<Sentence, Chain>;

// One number, and the letter that it belongs to: a blank cell, or the parameter that was looked for.
struct NumberAnswer {
  std::string name;
  double value = 0;
};

// One of several options; `right` counts from 0.
struct Choice {
  std::vector<Sentence> options;
  std::size_t right = 0;
};

using Answer = std::variant<std::vector<NumberAnswer>, Choice>;

struct Exercise {
  Topic topic = Topic::sizes;
  int level = 1;
  std::vector<Passage> question;
  Answer answer;
  std::vector<Passage> solution;
  std::optional<Figure> figure = {};         // beside the question
  std::optional<Figure> solved_figure = {};  // beside the solution
  // What it is about: the layer, or those to choose from; and the relationships to choose from.
  std::vector<Layer> layers = {};
  std::vector<const Relationship*> relationships = {};
  // What may not come twice in a sheet.
  std::string key = {};
};

// The number as it is written in an answer: whole, or with the decimals that it needs.
std::string answer_text(const NumberAnswer& answer);

// "(a)" for the first option, and so on.
std::string option_label(std::size_t option);

}  // namespace convguide
