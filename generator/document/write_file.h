// Files as a whole: read at once, and written so that nobody ever sees half of one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "parameters/error.h"
#include "rendering/byte_sink.h"

namespace convguide {

// Writes `bytes` to the file at `path` and returns the path. Missing parent folders are made. The bytes go to a new
// file in the same folder, which then takes the place of an earlier one: a failure leaves the earlier file as it was
// and nothing else behind. A path that is a device or a pipe is written to directly. Fails, naming the path and the
// reason, where a folder cannot be made or the file cannot be written in full.
Result<std::filesystem::path> write_file(const std::filesystem::path& path, std::string_view bytes);

// The same for bytes that come piece by piece: `produce` hands them to the sink that it gets. Fails besides where
// `produce` does.
Result<std::filesystem::path> write_file(const std::filesystem::path& path,
                                         const std::function<Result<void>(const ByteSink&)>& produce);

// The most bytes that read_file takes, unless a caller asks for fewer.
inline constexpr std::size_t most_bytes = std::size_t{1} << 30;

// All bytes of the file at `path`. Fails, naming the path and the reason, where it is missing, a folder, not readable
// or larger than `most`.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t most = most_bytes);

// All bytes of standard input; fails as read_file does.
Result<std::string> read_standard_input();

}  // namespace convguide
