#include "rendering/svg_path.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace convguide {
namespace {

// In hundredths of a point, so that rounding errors never add up.
using Hundredths = long;

struct Place {
  Hundredths x = 0;
  Hundredths y = 0;

  bool operator==(const Place&) const = default;
};

struct Segment {
  char command = 'M';  // M, L, C or Z
  std::vector<Place> places;
};

Hundredths rounded(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::lround(value * 100);
}

std::string printed(Hundredths value) {
  std::string digits = std::to_string(std::abs(value) / 100);
  if (digits == "0") digits.clear();
  if (const Hundredths fraction = std::abs(value) % 100; fraction != 0) {
    digits += '.' + std::to_string(fraction / 10);
    if (fraction % 10 != 0) digits += std::to_string(fraction % 10);
  }
  if (digits.empty()) return "0";
  return value < 0 ? '-' + digits : digits;
}

std::vector<Segment> segments_of(std::string_view path) {
  std::vector<Segment> segments;
  std::vector<Hundredths> numbers;
  const auto end_segment = [&] {
    if (segments.empty()) return;
    for (std::size_t at = 0; at + 1 < numbers.size(); at += 2) {
      segments.back().places.push_back({numbers[at], numbers[at + 1]});
    }
    numbers.clear();
  };
  for (std::size_t at = path.find_first_not_of(' '); at < path.size(); at = path.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(path.find(' ', at), path.size());
    const std::string_view token = path.substr(at, end - at);
    at = end;
    if (token.front() >= 'A') {
      end_segment();
      segments.push_back({token.front(), {}});
    } else {
      numbers.push_back(rounded(token));
    }
  }
  end_segment();
  return segments;
}

// Writes commands one after another.
class PathWriter {
 public:
  void write(const Segment& segment) {
    if (segment.command == 'Z') {
      add({'Z', {}}, {'Z', {}});
      here_ = begin_;
      return;
    }
    Written absolute = {segment.command, {}};
    Written relative = {static_cast<char>(std::tolower(segment.command)), {}};
    for (const Place& place : segment.places) {
      absolute.numbers.insert(absolute.numbers.end(), {place.x, place.y});
      relative.numbers.insert(relative.numbers.end(), {place.x - here_.x, place.y - here_.y});
    }
    const Place end = segment.places.back();
    if (segment.command == 'L' && end.y == here_.y) {
      absolute = {'H', {end.x}};
      relative = {'h', {end.x - here_.x}};
    } else if (segment.command == 'L' && end.x == here_.x) {
      absolute = {'V', {end.y}};
      relative = {'v', {end.y - here_.y}};
    }
    add(absolute, relative);
    here_ = end;
    if (segment.command == 'M') begin_ = end;
  }

  std::string take() { return std::move(text_); }

 private:
  struct Written {
    char command;
    std::vector<Hundredths> numbers;
  };

  void add(const Written& absolute, const Written& relative) {
    const std::string one = text_of(absolute);
    const std::string other = text_of(relative);
    text_ += one.size() <= other.size() ? one : other;
    command_ = one.size() <= other.size() ? absolute.command : relative.command;
  }

  // The command as it may stand after the text so far.
  std::string text_of(const Written& written) const {
    std::string text;
    // After "M", further pairs of numbers are lines.
    const char going_on = command_ == 'M' ? 'L' : command_ == 'm' ? 'l' : command_;
    bool after_number = written.command == going_on && written.command != 'Z';
    bool after_point = after_number && ends_in_fraction();
    if (!after_number) text += written.command;
    for (const Hundredths value : written.numbers) {
      const std::string number = printed(value);
      // A second point begins a number, as a sign does.
      const bool parts_itself = number.front() == '-' || (number.front() == '.' && after_point);
      if (after_number && !parts_itself) text += ' ';
      text += number;
      after_number = true;
      after_point = number.find('.') != std::string::npos;
    }
    return text;
  }

  bool ends_in_fraction() const {
    const std::size_t stop = text_.find_last_not_of("0123456789");
    return stop != std::string::npos && text_[stop] == '.';
  }

  std::string text_;
  char command_ = '\0';
  Place here_;
  Place begin_;
};

}  // namespace

std::string short_number(std::string_view text) { return printed(rounded(text)); }

std::string short_path(std::string_view path) {
  const std::vector<Segment> segments = segments_of(path);
  PathWriter writer;
  for (std::size_t at = 0; at < segments.size(); ++at) {
    // Cairo ends each closed figure with a lone move to its beginning.
    const bool is_move = segments[at].command == 'M';
    if (is_move && (at + 1 == segments.size() || segments[at + 1].command == 'M')) continue;
    if (segments[at].command == 'Z' || !segments[at].places.empty()) writer.write(segments[at]);
  }
  return writer.take();
}

}  // namespace convguide
