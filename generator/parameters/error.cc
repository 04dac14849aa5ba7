#include "parameters/error.h"

namespace convguide {

std::string message(const Error& error) {
  std::string line = error.given + " " + error.rule + "; " + error.remedy;
  // Given text may hold anything, and an error is one line.
  for (char& character : line) {
    if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) character = ' ';
  }
  return line;
}

}  // namespace convguide
