#include "rendering/lzw.h"

#include <algorithm>
#include <array>

namespace convguide {
namespace {

using Code = std::uint16_t;

constexpr Code last_code = 4095;

// The codes, each of as many bits as the greatest one so far.
class CodeWriter {
 public:
  explicit CodeWriter(unsigned pixel_bits) : pixel_bits_(pixel_bits) { reset(); }

  Code clear_code() const { return static_cast<Code>(1U << pixel_bits_); }
  Code end_code() const { return static_cast<Code>(clear_code() + 1); }

  // Writes `code`, where all codes below `next` are known.
  void write(Code code, Code next) {
    waiting_ |= static_cast<std::uint32_t>(code) << waiting_bits_;
    waiting_bits_ += code_bits_;
    for (; waiting_bits_ >= 8; waiting_bits_ -= 8) {
      bytes_ += static_cast<char>(waiting_ & 0xFFU);
      waiting_ >>= 8;
    }
    if (next >> code_bits_ != 0 && next <= last_code) ++code_bits_;
  }

  void reset() { code_bits_ = pixel_bits_ + 1; }

  std::string finish() {
    if (waiting_bits_ > 0) bytes_ += static_cast<char>(waiting_);
    return std::move(bytes_);
  }

 private:
  unsigned pixel_bits_;
  unsigned code_bits_ = 0;
  std::uint32_t waiting_ = 0;
  unsigned waiting_bits_ = 0;
  std::string bytes_;
};

// The strings of pixels that have a code. Most pixels repeat the one before, so those strings that end in two equal
// pixels have a table of their own, and those that are nothing but one pixel again and again another.
class Strings {
 public:
  Strings() { clear(); }

  std::size_t longest_run(std::uint8_t pixel) const { return runs_[pixel].size(); }
  Code run(std::uint8_t pixel, std::size_t length) const { return runs_[pixel][length - 1]; }

  // The code of the string of `code`, which ends in `last`, and `pixel`; 0, a pixel's own code, where there is none.
  Code longer(Code code, std::uint8_t last, std::uint8_t pixel) const {
    return pixel == last ? repeating_[code] : others_[place(key(code, pixel))].code;
  }

  void add(Code code, std::uint8_t last, std::uint8_t pixel, Code longer) {
    if (pixel == last) {
      repeating_[code] = longer;
      if (runs_[pixel].back() == code) runs_[pixel].push_back(longer);
    } else {
      others_[place(key(code, pixel))] = {.key = key(code, pixel), .code = longer};
    }
  }

  void clear() {
    repeating_ = {};
    others_ = {};
    for (std::size_t pixel = 0; pixel < runs_.size(); ++pixel) runs_[pixel].assign(1, static_cast<Code>(pixel));
  }

 private:
  static constexpr unsigned place_bits = 13;

  struct Other {
    std::uint32_t key = 0;
    Code code = 0;
  };

  static std::uint32_t key(Code code, std::uint8_t pixel) { return static_cast<std::uint32_t>(code) << 8 | pixel; }

  // Where that key stands, or would: half of the places are always free.
  std::size_t place(std::uint32_t key) const {
    std::size_t at = (key * 0x9E3779B1U) >> (32 - place_bits);
    while (others_[at].code != 0 && others_[at].key != key) at = (at + 1) % others_.size();
    return at;
  }

  std::array<Code, last_code + 1> repeating_;
  std::array<Other, std::size_t{1} << place_bits> others_;
  std::array<std::vector<Code>, 256> runs_;
};

}  // namespace

std::string lzw_codes(const std::vector<std::uint8_t>& pixels, unsigned pixel_bits) {
  CodeWriter writer(pixel_bits);
  Strings strings;
  const auto first_free = static_cast<Code>(writer.end_code() + 1);
  Code next = first_free;
  writer.write(writer.clear_code(), next);
  std::size_t run_end = 0;
  for (std::size_t at = 0; at < pixels.size();) {
    // The longest string with a code that begins here.
    std::uint8_t last = pixels[at];
    while (run_end < pixels.size() && (run_end <= at || pixels[run_end] == last)) ++run_end;
    const std::size_t run = std::min(run_end - at, strings.longest_run(last));
    Code code = strings.run(last, run);
    for (at += run; at < pixels.size(); last = pixels[at++]) {
      const Code longer = strings.longer(code, last, pixels[at]);
      if (longer == 0) break;
      code = longer;
    }
    writer.write(code, next);
    if (at == pixels.size()) break;
    if (next < last_code) {
      strings.add(code, last, pixels[at], next++);
    } else {
      writer.write(writer.clear_code(), next);
      writer.reset();
      strings.clear();
      next = first_free;
    }
  }
  writer.write(writer.end_code(), next);
  return writer.finish();
}

}  // namespace convguide
