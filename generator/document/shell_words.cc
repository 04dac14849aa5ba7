#include "document/shell_words.h"

#include <glib.h>

#include <memory>

namespace convguide {

std::string shell_word(const std::string& word) {
  constexpr const char* plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
      "_-+=./:,%@";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  const std::unique_ptr<gchar, decltype(&g_free)> quoted(g_shell_quote(word.c_str()), g_free);
  return quoted.get();
}

Result<std::vector<std::string>> split_words(const std::string& line) {
  gchar** words = nullptr;
  gint count = 0;
  GError* problem = nullptr;
  if (g_shell_parse_argv(line.c_str(), &count, &words, &problem) == FALSE) {
    const std::string reason = problem->message;
    g_error_free(problem);
    return failure("the command line \"" + line + "\"", "cannot be split into words: " + reason, "mend its quotes");
  }
  const std::unique_ptr<gchar*, decltype(&g_strfreev)> owner(words, g_strfreev);
  return std::vector<std::string>(words, words + count);
}

}  // namespace convguide
