#include "document/moodle.h"

#include <fmt/format.h>

#include "document/base64.h"
#include "document/formula_html.h"
#include "document/html_escape.h"
#include "document/sheet_text.h"
#include "document/theme_file.h"
#include "rendering/render.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

// HTML, and the files that it shows.
struct Html {
  std::string text;
  std::string files = {};  // elements <file>
};

std::string html(const Sentence& sentence) {
  std::string text;
  for (const auto& piece : sentence) {
    const auto* words = std::get_if<std::string>(&piece);
    text += words != nullptr ? escape_html(*words) : formula_html(std::get<Formula>(piece).plain);
  }
  return text;
}

std::string html(const Chain& chain) {
  std::string text = formula_html(chain.subject.plain);
  for (std::size_t line = 0; line < chain.lines.size(); ++line) {
    if (line > 0) text += "<br>&emsp;";
    for (const Formula& form : chain.lines[line]) text += " = " + formula_html(form.plain);
  }
  return text;
}

std::string html(const std::vector<Passage>& passages) {
  std::string text;
  for (const Passage& passage : passages) {
    text += "<p>" + std::visit([](const auto& one) { return html(one); }, passage) + "</p>";
  }
  return text;
}

// Adds the figure as a picture that lies in the file itself.
Result<Html> with_figure(Html page, const std::optional<Figure>& figure, const std::string& name, const Theme& theme) {
  if (!figure) return page;
  return render_png(*figure, theme).map([&](const std::string& png) {
    constexpr double pixels_a_point = 96.0 / 72.0;
    page.text += fmt::format("<p><img src=\"@@PLUGINFILE@@/{}\" alt=\"{}\" width=\"{:.0f}\" height=\"{:.0f}\"></p>",
                             name, escape_html(figure->title + ". " + figure->description),
                             figure->scene.width * pixels_a_point, figure->scene.height * pixels_a_point);
    page.files += fmt::format("<file name=\"{}\" path=\"/\" encoding=\"base64\">{}</file>", name, base64(png));
    return page;
  });
}

std::string text_element(const std::string& text) { return "<text>" + xml_escape(text) + "</text>"; }

std::string html_element(const std::string& name, const Html& page) {
  return fmt::format("    <{0} format=\"html\">\n      {1}\n{2}    </{0}>\n", name, text_element(page.text),
                     page.files.empty() ? "" : "      " + page.files + "\n");
}

std::string empty_feedback(const std::string& name) { return html_element(name, {}); }

// A number as Moodle reads one.
std::string number(double value) { return fmt::format("{}", value); }

std::string answer_element(int fraction, const std::string& format, const std::string& text, const std::string& more) {
  return fmt::format(
      "    <answer fraction=\"{}\" format=\"{}\">\n      {}\n      <feedback format=\"html\"><text></text></feedback>\n"
      "{}    </answer>\n",
      fraction, format, text_element(text), more);
}

std::string numerical_part(const NumberAnswer& answer) {
  return answer_element(100, "moodle_auto_format", number(answer.value), "      <tolerance>0</tolerance>\n") +
         "    <unitgradingtype>0</unitgradingtype>\n    <unitpenalty>0</unitpenalty>\n    <showunits>3</showunits>\n"
         "    <unitsleft>0</unitsleft>\n";
}

std::string choice_part(const Choice& choice) {
  std::string part =
      "    <single>true</single>\n    <shuffleanswers>true</shuffleanswers>\n"
      "    <answernumbering>abc</answernumbering>\n    <showstandardinstruction>0</showstandardinstruction>\n";
  for (const char* name : {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}) {
    part += empty_feedback(name);
  }
  for (std::size_t at = 0; at < choice.options.size(); ++at) {
    part += answer_element(at == choice.right ? 100 : 0, "html", "<p>" + html(choice.options[at]) + "</p>", "");
  }
  return part;
}

// Several numbers are asked for inside the question's text: "A = {1:NUMERICAL:=4:0}".
std::string blanks(const std::vector<NumberAnswer>& answers) {
  std::string text = "<p>";
  for (const NumberAnswer& answer : answers) {
    text += fmt::format("<i>{}</i> = {{1:NUMERICAL:={}:0}}&emsp;", answer.name, number(answer.value));
  }
  return text + "</p>";
}

std::string question(const std::string& type, const std::string& name, const Html& text, const Html& feedback,
                     const std::string& part) {
  const std::string grade = type == "cloze" ? "" : "    <defaultgrade>1</defaultgrade>\n";
  return "  <question type=\"" + type + "\">\n    <name>" + text_element(name) + "</name>\n" +
         html_element("questiontext", text) + html_element("generalfeedback", feedback) + grade +
         "    <penalty>0.3333333</penalty>\n    <hidden>0</hidden>\n    <idnumber></idnumber>\n" + part +
         "  </question>\n";
}

Result<std::string> question_of(const Exercise& exercise, const std::string& name, const Html& feedback,
                                const Theme& theme) {
  auto text = with_figure({html(exercise.question)}, exercise.figure, "exercise.png", theme);
  if (!text) return tl::unexpected(text.error());
  if (const auto* choice = std::get_if<Choice>(&exercise.answer)) {
    return question("multichoice", name, *text, feedback, choice_part(*choice));
  }
  const auto& answers = std::get<std::vector<NumberAnswer>>(exercise.answer);
  if (answers.size() == 1) return question("numerical", name, *text, feedback, numerical_part(answers.front()));
  text->text += blanks(answers);
  return question("cloze", name, *text, feedback, "");
}

}  // namespace

Result<std::string> sheet_as_moodle(const ExerciseSheet& sheet, bool with_solutions) {
  const auto theme = find_theme("light");
  if (!theme) return tl::unexpected(theme.error());
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n  <question type=\"category\">\n    <category>" +
      text_element(std::string("$course$/top/") + sheet_title + "/" + sheet_subtitle(sheet.request)) +
      "</category>\n  </question>\n";
  for (std::size_t at = 0; at < sheet.exercises.size(); ++at) {
    const Exercise& exercise = sheet.exercises[at];
    Html feedback;
    if (with_solutions) {
      const auto solved = with_figure({html(exercise.solution)}, exercise.solved_figure, "solution.png", *theme);
      if (!solved) return tl::unexpected(solved.error());
      feedback = *solved;
    }
    const std::string name = fmt::format("Exercise {:02}: {}", at + 1, exercise_words(exercise));
    const auto made = question_of(exercise, name, feedback, *theme);
    if (!made) return made;
    text += *made;
  }
  return text + "</quiz>\n";
}

}  // namespace convguide
