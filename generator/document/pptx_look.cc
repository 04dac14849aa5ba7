#include "document/pptx_look.h"

#include <regex>
#include <utility>
#include <vector>

#include "document/run_program.h"
#include "document/theme_words.h"
#include "document/write_file.h"

namespace convguide {
namespace {

// What is looked for in a part, as a regular expression, and what stands in its place.
struct Change {
  std::string pattern;
  std::string replacement;
};

struct Part {
  std::string name;  // below pptx/ppt/
  std::vector<Change> changes;
};

Change scheme_colour(const std::string& element, const Theme& theme, Role role) {
  return {"<a:" + element + ">.*?</a:" + element + ">", "<a:" + element + "><a:srgbClr val=\"" +
                                                            colour_text(theme.colour_of(role)).substr(1, 6) +
                                                            "\"/></a:" + element + ">"};
}

Change place(const std::string& left, const std::string& top, const std::string& width, const std::string& height,
             const std::string& before) {
  return {"<a:off x=\"" + left + "\" y=\"" + top + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height + "\"/>", before};
}

std::vector<Part> parts(const Theme& theme) {
  return {
      {"theme/theme1.xml",
       {scheme_colour("dk1", theme, Role::ink), scheme_colour("lt1", theme, Role::paper),
        scheme_colour("accent1", theme, Role::output)}},
      // What captions are set in.
      {"presentation.xml", {{"sz=\"1800\"", "sz=\"1400\""}}},
      {"slideMasters/slideMaster1.xml",
       {{"<p:titleStyle><a:lvl1pPr algn=\"ctr\"", "<p:titleStyle><a:lvl1pPr algn=\"l\""},
        {"sz=\"3300\"", "sz=\"2400\" b=\"1\""},
        place("457200", "205979", "8229600", "857250",
              "<a:off x=\"457200\" y=\"205979\"/><a:ext cx=\"8229600\" cy=\"685800\"/>"),
        place("457200", "1200151", "8229600", "3394472",
              "<a:off x=\"457200\" y=\"960000\"/><a:ext cx=\"8229600\" cy=\"3840000\"/>")}},
      {"slideLayouts/slideLayout1.xml",
       {{"<a:lstStyle/>", "<a:lstStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"3600\" b=\"1\"/></a:lvl1pPr></a:lstStyle>"},
        {"algn=\"ctr\"><a:buNone/><a:defRPr>", "algn=\"l\"><a:buNone/><a:defRPr sz=\"1800\">"},
        place("1371600", "2914650", "6400800", "1314450",
              "<a:off x=\"685800\" y=\"2800000\"/><a:ext cx=\"7772400\" cy=\"1600000\"/>")}},
      // Of a chapter.
      {"slideLayouts/slideLayout3.xml",
       {{"sz=\"3000\" b=\"1\" cap=\"all\"", "sz=\"3600\" b=\"1\" cap=\"none\""},
        place("722313", "3305176", "7772400", "1021556",
              "<a:off x=\"685800\" y=\"2000000\"/><a:ext cx=\"7772400\" cy=\"1200000\"/>")}},
      {"slideLayouts/slideLayout4.xml",
       {place("457200", "1200151", "4038600", "3394472",
              "<a:off x=\"457200\" y=\"960000\"/><a:ext cx=\"8229600\" cy=\"2600000\"/>"),
        place("4648200", "1200151", "4038600", "3394472",
              "<a:off x=\"457200\" y=\"3640000\"/><a:ext cx=\"8229600\" cy=\"960000\"/>")}}};
}

Result<std::string> changed(std::string text, const Part& part) {
  for (const Change& change : part.changes) {
    const std::regex pattern(change.pattern);
    if (!std::regex_search(text, pattern)) {
      return failure("Pandoc's own " + part.name, "is not as it is in Pandoc 2.17", "use Debian 12's Pandoc");
    }
    text = std::regex_replace(text, pattern, change.replacement, std::regex_constants::format_first_only);
  }
  return text;
}

}  // namespace

Result<void> write_pptx_look(const std::filesystem::path& folder, const Theme& theme) {
  for (const Part& part : parts(theme)) {
    const std::string name = "pptx/ppt/" + part.name;
    const auto written =
        run_program(
            {.words = {"pandoc", "--print-default-data-file", name}, .input = "", .folder = ".", .environment = {}},
            "pandoc")
            .and_then([&](const std::string& text) { return changed(text, part); })
            .and_then([&](const std::string& text) { return write_file(folder / name, text); });
    if (!written) return tl::unexpected(written.error());
  }
  return {};
}

}  // namespace convguide
