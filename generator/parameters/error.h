// How every stage says what went wrong: as a value, in one line.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace convguide {

// What was given, which rule it breaks, and what would work instead. Printed as "given rule; remedy",
// for example "kernel 7 does not fit the padded input of 5 + 2·0 = 5; use a kernel of at most 5".
struct Error {
  std::string given;
  std::string rule;
  std::string remedy;
  // What leads the line where a document has more than one place for it: "directive … (number 2 of the document): ". It
  // is not cut.
  std::string place = {};
};

// A value, or the reason why there is none. Inner stages never throw.
template <class Value>
using Result = tl::expected<Value, Error>;

// Text given by a user, cut between two characters where it is longer than anybody reads.
std::string shortened(const std::string& text);

// The error as one line without a line break at its end. What was given is cut where it is very long.
std::string message(const Error& error);

// Short for returning an error from a function that gives a Result.
inline tl::unexpected<Error> failure(std::string given, std::string rule, std::string remedy) {
  return tl::unexpected<Error>(Error{std::move(given), std::move(rule), std::move(remedy)});
}

}  // namespace convguide
