#include "commands/option_effects.h"

#include <algorithm>
#include <string>

#include "scene/word_list.h"

namespace convguide {
namespace {

bool has_pixels(const FileKind& file) {
  return file.format == FileFormat::png || file.format == FileFormat::gif || file.format == FileFormat::apng;
}

bool can_lack_paper(const FileKind& file) { return file.format == FileFormat::png; }

bool runs_by_itself(const FileKind& file) {
  return file.format == FileFormat::gif || file.format == FileFormat::apng ||
         (file.format == FileFormat::svg && file.shows_every_step);
}

bool can_hold_sheet(const FileKind& file) { return !is_animation(file.format); }

bool has_rows(const FileKind& file) { return !is_animation(file.format) && file.has_rows; }

struct Effect {
  const char* option;
  bool (*holds)(const FileKind&);
  const char* remedy;
};

constexpr const char* animated = "use gif, apng, or svg with --steps all, or leave it out";

constexpr Effect effects[] = {
    {"scale", has_pixels, "use png, gif or apng, or leave it out"},
    {"transparent", can_lack_paper, "use png, or leave it out"},
    {"fps", runs_by_itself, animated},
    {"hold", runs_by_itself, animated},
    {"loop", runs_by_itself, animated},
    {"sheet", can_hold_sheet, "use svg, pdf or png, or leave it out"},
    {"columns", has_rows, "use it for several steps on one svg, pdf or png, or leave it out"},
};

std::string kinds_in_words(const std::vector<FileKind>& files) {
  std::vector<std::string> words;
  for (const FileKind& file : files) {
    const bool is_still = file.format == FileFormat::svg && !file.shows_every_step;
    words.push_back((is_still ? "a still " : "") + std::string(word(file.format)));
  }
  return word_list(words, "or");
}

}  // namespace

Result<void> check_effects(const po::variables_map& given, const std::vector<FileKind>& files) {
  for (const Effect& effect : effects) {
    if (!given.contains(effect.option) || std::any_of(files.begin(), files.end(), effect.holds)) continue;
    return failure(std::string("option --") + effect.option, "has no effect on " + kinds_in_words(files),
                   effect.remedy);
  }
  return {};
}

}  // namespace convguide
