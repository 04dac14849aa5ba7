#include "document/own_document.h"

#include <algorithm>
#include <optional>

#include "document/figure_words.h"

namespace convguide {
namespace {

// The text of a metadata field that holds nothing but words; nothing where the field is missing.
Result<std::optional<std::string>> metadata_text(const Json& document, const char* key) {
  const auto metadata = document.find("meta");
  if (metadata == document.end() || !metadata->contains(key)) return std::optional<std::string>();
  const Json& field = metadata->at(key);
  const auto bad = [&] {
    return failure(std::string("metadata field ") + key, "is not a plain text",
                   std::string("write ") + key + ": \"…\", letters only");
  };
  if (field.at("t") == "MetaString") return std::optional<std::string>(field.at("c").get<std::string>());
  if (field.at("t") != "MetaInlines") return bad();
  std::string text;
  for (const Json& inline_node : field.at("c")) {
    if (inline_node.at("t") != "Str") return bad();
    text += inline_node.at("c").get<std::string>();
  }
  return std::optional(text);
}

bool is_plain_part(std::string_view part) {
  constexpr auto allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !part.empty() && part.front() != '.' && part.front() != '-' &&
         part.find_first_not_of(allowed) == std::string_view::npos;
}

// A path below the current folder that LaTeX and HTML take as it stands.
Result<std::string> check_folder(const std::string& text) {
  constexpr std::size_t longest = 200;
  std::string_view rest = text;
  if (rest.ends_with('/')) rest.remove_suffix(1);
  const std::string folder(rest);
  bool good = folder.size() <= longest;
  while (good) {
    const std::size_t end = rest.find('/');
    good = is_plain_part(rest.substr(0, end));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  if (good) return folder;
  return failure(std::string("metadata field ") + folder_key + ": \"" + text + "\"",
                 "is not a folder below the current one with a plain name",
                 std::string("write letters, digits, _ and -, such as ") + folder_key + ": figures/conv");
}

bool has_figure_block(const Json& document) {
  constexpr int version = 1;
  constexpr int revision = 23;
  const auto api = document.find("pandoc-api-version");
  if (api == document.end() || api->size() < 2) return false;
  const int first = api->at(0);
  const int second = api->at(1);
  return first > version || (first == version && second >= revision);
}

}  // namespace

Result<OwnDocument> read_own_document(const Json& document, const std::string& format) {
  constexpr std::string_view stepping[] = {"html", "html5", "html4", "revealjs", "beamer"};
  const auto folder = metadata_text(document, folder_key).and_then([](const std::optional<std::string>& text) {
    return check_folder(text.value_or("convguide-figures"));
  });
  if (!folder) return tl::unexpected(folder.error());
  const auto theme = metadata_text(document, theme_key).and_then([](const std::optional<std::string>& text) {
    return parse_theme_name(text.value_or("light"));
  });
  if (!theme) return tl::unexpected(theme.error());
  return OwnDocument{.format = format,
                     .figure_format = figure_format(format),
                     .has_figure_block = has_figure_block(document),
                     .shows_steps = std::find(std::begin(stepping), std::end(stepping), format) != std::end(stepping),
                     .folder = *folder,
                     .theme = *theme};
}

}  // namespace convguide
