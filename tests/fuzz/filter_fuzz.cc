// Fuzzes the filter. An input that begins with a brace is a Pandoc document as JSON; of any other the first line is the
// format, the following ones up to an empty line are the attributes of a directive, "key=value", and the rest is its
// text.
#include <cstdlib>
#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/filter.h"
#include "fuzz/fuzz.h"

namespace convguide {
namespace {

const std::vector<CatalogueEntry>& shipped_figures() {
  static const std::vector<CatalogueEntry> entries = [] {
    auto read = read_catalogue(CONVGUIDE_FIGURES);
    if (!read) std::abort();
    return *std::move(read);
  }();
  return entries;
}

std::string take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string line(text.substr(0, end));
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

// The directive as a block and, inside a sentence, as a code span.
Json document_of(const Json& attributes, std::string_view text) {
  const Json marks = Json::array({"fig:one", Json::array({"conv"}), attributes});
  const Json block = {{"t", "CodeBlock"}, {"c", Json::array({marks, std::string(text)})}};
  const Json span = {{"t", "Code"}, {"c", Json::array({marks, std::string(text)})}};
  const Json paragraph = {{"t", "Para"}, {"c", Json::array({span})}};
  return {{"pandoc-api-version", Json::array({1, 22, 2, 1})},
          {"meta", Json::object()},
          {"blocks", Json::array({block, paragraph})}};
}

void filter_and_check(const Json& document, const std::string& format) {
  const auto filtered = filter_own_document(document, format, shipped_figures());
  if (!filtered && filtered.error().empty()) std::abort();
}

}  // namespace
}  // namespace convguide

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace convguide;
  std::string_view text = as_text(data, size);
  if (text.starts_with('{')) {
    if (const auto document = parse_document(std::string(text))) filter_and_check(*document, "html");
    return 0;
  }
  const std::string format = take_line(text);
  Json attributes = Json::array();
  for (std::string line = take_line(text); !line.empty(); line = take_line(text)) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) return 0;
    attributes.push_back(Json::array({line.substr(0, equals), line.substr(equals + 1)}));
  }
  // Pandoc hands over valid UTF-8 and nothing else.
  const auto document =
      parse_document(document_of(attributes, text).dump(-1, ' ', false, Json::error_handler_t::replace));
  if (document) filter_and_check(*document, format);
  return 0;
}
