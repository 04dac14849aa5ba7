#include "document/sheet_text.h"

#include "parameters/choice_list.h"
#include "scene/layer_words.h"
#include "scene/word_list.h"

namespace convguide {

const char* const sheet_title = "Exercises in convolution arithmetic";

namespace {

// Everything that is the same for all exercises of a sheet.
struct Writer {
  bool with_solutions;
  FilterTarget target;
  const ShowFigure& show;
};

// Text in which no character means anything to Markdown.
std::string escaped(const std::string& text) {
  constexpr std::string_view special = "\\`*_{}[]<>#$|~^";
  std::string markdown;
  for (const char character : text) {
    if (special.find(character) != std::string_view::npos) markdown += '\\';
    markdown += character;
  }
  return markdown;
}

// A formula in a line of text. TeX breaks it by itself before "+" and "=", but browsers do not, and on a phone a sum of
// nine products would reach out of the window.
std::string inline_formula(const Formula& formula, FilterTarget target) {
  if (target != FilterTarget::html) return "$" + formula.latex + "$";
  std::string text = "$";
  int depth = 0;
  // What is short before the first "=" stays with what follows it.
  bool has_equals = false;
  for (std::string_view rest = formula.latex; !rest.empty();) {
    const bool is_equals = depth == 0 && rest.starts_with(" = ");
    if ((depth == 0 && rest.starts_with(" + ")) || (is_equals && has_equals)) {
      text += std::string("$<wbr>${} ") + rest[1] + " ";
      rest.remove_prefix(3);
      continue;
    }
    has_equals = has_equals || is_equals;
    if (rest.front() == '{' || rest.starts_with("\\left")) ++depth;
    if (rest.front() == '}' || rest.starts_with("\\right")) --depth;
    text += rest.front();
    rest.remove_prefix(1);
  }
  return text + "$";
}

std::string markdown(const Sentence& sentence, FilterTarget target) {
  std::string text;
  for (const auto& piece : sentence) {
    if (const auto* words = std::get_if<std::string>(&piece)) {
      text += escaped(*words);
    } else {
      text += inline_formula(std::get<Formula>(piece), target);
    }
  }
  return text;
}

std::string markdown(const Chain& chain, FilterTarget) {
  std::string text = "$$\n\\begin{aligned}\n" + chain.subject.latex;
  for (std::size_t line = 0; line < chain.lines.size(); ++line) {
    text += line == 0 ? " &" : " \\\\\n&";
    for (const Formula& form : chain.lines[line]) text += " = " + form.latex;
  }
  return text + "\n\\end{aligned}\n$$";
}

// The passages behind `text`. A chain belongs to the paragraph before it, so that TeX leaves no empty line above it.
std::string with_passages(std::string text, const std::vector<Passage>& passages, FilterTarget target) {
  for (const Passage& passage : passages) {
    if (!text.ends_with('\n')) text += std::holds_alternative<Chain>(passage) ? "\n" : "\n\n";
    text += std::visit([target](const auto& one) { return markdown(one, target); }, passage);
  }
  return text + "\n\n";
}

// A part that is in the target's own language.
std::string raw(const Writer& writer, const std::string& text) {
  return std::string("```{=") + (writer.target == FilterTarget::latex ? "latex" : "html") + "}\n" + text + "\n```\n\n";
}

// Pandoc makes a list of such lines; elsewhere they are points of one.
std::string options_text(const Writer& writer, const Choice& choice) {
  std::string text;
  for (std::size_t at = 0; at < choice.options.size(); ++at) {
    text += (writer.target == FilterTarget::other ? "- " : "") + option_label(at) + " " +
            markdown(choice.options[at], writer.target) + "\n";
  }
  return text + "\n";
}

Result<std::string> figure_text(const Writer& writer, const std::optional<Figure>& figure, const std::string& name) {
  if (!figure) return std::string();
  return writer.show(*figure, name).map([](const std::string& shown) { return shown + "\n\n"; });
}

// "$o = 4$", or the label of the right option.
std::string answer_text(const Answer& answer) {
  if (const auto* choice = std::get_if<Choice>(&answer)) return "**" + option_label(choice->right) + "**";
  std::string text;
  for (const NumberAnswer& number : std::get<std::vector<NumberAnswer>>(answer)) {
    text += std::string(text.empty() ? "$" : ", $") + number.name + " = " + answer_text(number) + "$";
  }
  return text;
}

Result<std::string> answer_passages(const Writer& writer, const Exercise& exercise, const std::string& number) {
  const std::string text = answer_text(exercise.answer);
  if (!writer.with_solutions) return text + "\n\n";
  return figure_text(writer, exercise.solved_figure, number + "-solved").map([&](const std::string& figure) {
    return with_passages(text, exercise.solution, writer.target) + figure;
  });
}

std::string begin_exercise(const Writer& writer, const Exercise& exercise, const std::string& number) {
  switch (writer.target) {
    case FilterTarget::latex: return raw(writer, "\\begin{exercise}{" + number + "}{" + exercise_words(exercise) + "}");
    case FilterTarget::html:
      return raw(writer, "<section class=\"exercise\" id=\"exercise-" + number + "\">\n<h2><span class=\"number\">" +
                             number + "</span> <span class=\"topic\">" + exercise_words(exercise) + "</span></h2>");
    case FilterTarget::other: return "## " + number + ". " + exercise_words(exercise) + "\n\n";
  }
  return {};
}

std::string end_exercise(const Writer& writer, const std::string& answer) {
  switch (writer.target) {
    case FilterTarget::latex: return raw(writer, "\\end{exercise}");
    case FilterTarget::html:
      return raw(writer,
                 std::string("<details>\n<summary>") + (writer.with_solutions ? "Solution" : "Answer") + "</summary>") +
             answer + raw(writer, "</details>\n</section>");
    case FilterTarget::other: return "";
  }
  return {};
}

std::string answers_heading(const Writer& writer) {
  const std::string heading = writer.with_solutions ? "Solutions" : "Answers";
  if (writer.target == FilterTarget::latex) return raw(writer, "\\answers{" + heading + "}");
  return "# " + heading + "\n\n";
}

std::string listed_answer(const Writer& writer, const std::string& number, const std::string& answer) {
  if (writer.target == FilterTarget::latex) {
    return raw(writer, "\\begin{answer}{" + number + "}") + answer + raw(writer, "\\end{answer}");
  }
  return "**" + number + ".** " + answer;
}

}  // namespace

std::string sheet_subtitle(const SheetRequest& request) {
  std::vector<std::string> levels;
  for (const Size level : request.levels) levels.push_back(std::to_string(level));
  return "Sheet " + std::to_string(request.seed) + (levels.size() == 1 ? ", level " : ", levels ") + word_list(levels);
}

std::string sheet_command(const SheetRequest& request) {
  std::string command = "convguide exercises --count " + std::to_string(request.count) + " --seed " +
                        std::to_string(request.seed) + " --level " + print_choices(request.levels);
  if (request.topics.size() == all_topics.size()) return command;
  for (std::size_t at = 0; at < request.topics.size(); ++at) {
    command += (at == 0 ? " --topics " : ",") + std::string(word(request.topics[at]));
  }
  return command;
}

std::string exercise_words(const Exercise& exercise) {
  return capitalised(std::string(word(exercise.topic))) + ", level " + std::to_string(exercise.level);
}

Result<std::string> sheet_as_markdown(const ExerciseSheet& sheet, bool with_solutions, FilterTarget target,
                                      const ShowFigure& show) {
  const Writer writer = {with_solutions, target, show};
  const bool folds_answers = target == FilterTarget::html;
  std::string text;
  std::string answers = folds_answers ? "" : answers_heading(writer);
  if (target == FilterTarget::other) {
    text = std::string("# ") + sheet_title + "\n\n" + sheet_subtitle(sheet.request) + "\n\n";
  }
  for (std::size_t at = 0; at < sheet.exercises.size(); ++at) {
    const Exercise& exercise = sheet.exercises[at];
    const std::string number = std::to_string(at + 1);
    const auto figure = figure_text(writer, exercise.figure, number);
    if (!figure) return figure;
    const auto answer = answer_passages(writer, exercise, number);
    if (!answer) return answer;
    text += with_passages(begin_exercise(writer, exercise, number), exercise.question, writer.target) + *figure;
    if (const auto* choice = std::get_if<Choice>(&exercise.answer)) text += options_text(writer, *choice);
    text += end_exercise(writer, *answer);
    if (!folds_answers) answers += listed_answer(writer, number, *answer);
  }
  text += answers;
  if (target == FilterTarget::other) text += "Made with `" + sheet_command(sheet.request) + "`.\n";
  return text;
}

}  // namespace convguide
