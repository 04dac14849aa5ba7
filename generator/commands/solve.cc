#include "commands/solve.h"

#include "arithmetic/solve.h"
#include "commands/size_question.h"
#include "commands/solve_text.h"
#include "parameters/nearest_name.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

constexpr Size usual_most = 20;
constexpr Size largest_most = 10'000;

Usage usage() {
  Usage usage = {.synopsis = "convguide solve OPERATION --input SIZES --output SIZES …",
                 .description =
                     "Lists the layers that take an input size to an output size, the simplest first: the fewest\n"
                     "parameters away from their usual values (stride 1, dilation 1, no padding, no output padding),\n"
                     "and among those the smallest stride, then dilation, kernel, padding and output padding.\n"
                     "Each line can be written behind \"convguide explain\" or \"convguide figure\".\n"
                     "BOUNDS are a number (3), a range (1..7), or a list of them (1,3,5). Paddings are the same on\n"
                     "both sides. Axes with the same sizes have the same parameters; where axes differ, layers that\n"
                     "have the same parameters on all of them come first.\n"
                     "OPERATION is conv, transposed-conv, max-pool or average-pool.",
                 .example = "convguide solve conv --input 224 --output 112 --kernel 1,3,5,7 --stride 2",
                 .options = po::options_description(),
                 .positional = {"operation"}};
  add_question_options(usage.options);
  usage.options.add_options()                                                                                        //
      ("most", po::value<std::string>()->value_name("NUMBER"), "list so many at most, up to 10000; 20 if left out")  //
      ("json", "print one JSON object");
  return usage;
}

CommandResult<Operation> parse_operation(const po::variables_map& options) {
  const auto given = option_text(options, "operation");
  if (!given) {
    return bad_command_line("the operation", "is missing", "use conv, transposed-conv, max-pool or average-pool");
  }
  if (const auto operation = operation_of_word(*given)) return *operation;
  std::vector<std::string> known;
  for (const Operation operation : all_operations) known.emplace_back(word(operation));
  return bad_input({"operation \"" + *given + "\"", "is unknown", suggest(*given, known)});
}

Result<std::size_t> parse_most(const std::string& text) {
  const auto sizes = parse_sizes("most", text, 0);
  if (sizes && sizes->size() == 1 && sizes->front() <= largest_most) return static_cast<std::size_t>(sizes->front());
  return failure("most \"" + text + "\"", "must be one number from 0 to " + std::to_string(largest_most),
                 "use one such as 20");
}

}  // namespace

Outcome solve_command(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto operation = parse_operation(*options);
  if (!operation) return tl::unexpected(operation.error());
  const auto question = question_from_options(*operation, *options);
  if (!question) return tl::unexpected(question.error());
  const auto most = parse_most(option_text(*options, "most").value_or(std::to_string(usual_most)));
  if (!most) return bad_input(most.error());
  const auto solutions = solve(*question, *most);
  if (!solutions) return bad_input(solutions.error());
  return options->contains("json") ? solutions_as_json(*question, *solutions)
                                   : solutions_as_text(*question, *solutions);
}

}  // namespace convguide
