#include "document/deck_slides.h"

#include <algorithm>

#include "document/deck_text.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

// What is known while the blocks of a document are read one after the other.
struct Reading {
  std::vector<DeckChapter> chapters;
  std::string heading;                         // of the section
  const Relationship* relationship = nullptr;  // the last one of the section
  Nodes text;                                  // read since the last slide
  Nodes reason;                                // read since the section's heading, or its last relationship
  std::size_t section_begin = 0;               // the section's first slide
  bool has_chapter = false;
};

std::string value_of(const Directive& directive, const std::string& key) {
  const auto found = directive.attributes.values.find(key);
  return found == directive.attributes.values.end() ? "" : found->second;
}

// What stands behind a section's last slide belongs to that slide.
void end_section(Reading& reading) {
  if (reading.has_chapter && reading.chapters.back().slides.size() > reading.section_begin) {
    append(reading.chapters.back().slides.back().notes, std::move(reading.text));
  }
  reading.text.clear();
  reading.reason.clear();
  reading.relationship = nullptr;
}

void read_header(const Json& header, Reading& reading) {
  end_section(reading);
  const Attributes attributes = attributes_from_json(header.at("c").at(1));
  reading.heading = plain_text(header.at("c").at(2));
  if (header.at("c").at(0) == 1) {
    reading.has_chapter = !has_class(attributes, "unnumbered");
    const std::string name = attributes.id.starts_with("sec:") ? attributes.id.substr(4) : attributes.id;
    if (reading.has_chapter) reading.chapters.push_back({.name = name, .title = reading.heading, .slides = {}});
  }
  if (reading.has_chapter) reading.section_begin = reading.chapters.back().slides.size();
}

void add_slide(SlideKind kind, const Directive& directive, Reading& reading) {
  DeckChapter& chapter = reading.chapters.back();
  const Relationship* about = reading.relationship;
  Slide slide = {.kind = kind,
                 .heading = about != nullptr ? relationship_title(*about) : reading.heading,
                 .place = about != nullptr ? "Relationship " + std::to_string(about->number) : chapter.title,
                 .notes = std::exchange(reading.text, {})};
  if (kind == SlideKind::idea) {
    slide.relationship = about;
    slide.idea = about->text.empty() ? idea_of(reading.reason) : words(about->text);
    reading.reason.clear();
  } else {
    slide.directive = directive;
  }
  chapter.slides.push_back(std::move(slide));
}

void read_directive(const Directive& directive, Reading& reading) {
  const std::string shown = value_of(directive, "show");
  if (shown == "figure") add_slide(SlideKind::figure, directive, reading);
  if (shown == "derivation") add_slide(SlideKind::derivation, directive, reading);
  if (shown != "relationship") return;
  const auto relationship = relationship_named(value_of(directive, "name"));
  if (!relationship) return;  // the guide itself reports an unknown name
  reading.relationship = *relationship;
  add_slide(SlideKind::idea, directive, reading);
}

// Moves each derivation behind the figure of the same layer that follows it, if the same relationship has one.
void put_figures_first(std::vector<Slide>& slides) {
  for (std::size_t index = 0; index < slides.size(); ++index) {
    if (slides[index].kind != SlideKind::derivation) continue;
    const std::string layer = value_of(*slides[index].directive, "of");
    for (std::size_t next = index + 1; next < slides.size() && slides[next].heading == slides[index].heading; ++next) {
      if (slides[next].kind == SlideKind::idea) break;
      if (slides[next].kind != SlideKind::figure || value_of(*slides[next].directive, "name") != layer) continue;
      const auto first = slides.begin() + static_cast<std::ptrdiff_t>(index);
      const auto figure = slides.begin() + static_cast<std::ptrdiff_t>(next);
      std::rotate(first, figure, figure + 1);
      break;
    }
  }
}

}  // namespace

std::vector<DeckChapter> read_deck_chapters(const Json& document) {
  Reading reading;
  for (const Json& block : document.at("blocks")) {
    if (block.at("t") == "Header") {
      read_header(block, reading);
    } else if (reading.has_chapter) {
      const auto directive = directive_in(block);
      if (directive) {
        read_directive(*directive, reading);
      } else {
        reading.text.push_back(without_citations(block));
        reading.reason.push_back(reading.text.back());
      }
    }
  }
  end_section(reading);
  std::erase_if(reading.chapters, [](const DeckChapter& chapter) { return chapter.slides.empty(); });
  for (DeckChapter& chapter : reading.chapters) put_figures_first(chapter.slides);
  return std::move(reading.chapters);
}

}  // namespace convguide
