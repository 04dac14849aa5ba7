#include "document/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "document/write_all.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

// An open file that is closed at the end of its scope.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { close(); }

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // Some file systems report only here that the bytes did not fit.
  bool close() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    return descriptor < 0 || ::close(descriptor) == 0;
  }

 private:
  int descriptor_;
};

std::string quoted(const fs::path& path) { return "file \"" + path.string() + "\""; }

std::string reason(int problem) { return std::generic_category().message(problem); }

std::string way_out_of_writing(int problem) {
  switch (problem) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return "free some space, or write to another place";
    case EISDIR: return "give the name of a file in that folder";
    case ENAMETOOLONG: return "use a shorter name";
    default: return "write to a folder that you may change";
  }
}

tl::unexpected<Error> not_written(const fs::path& path, int problem) {
  return failure(quoted(path), "cannot be written: " + reason(problem), way_out_of_writing(problem));
}

tl::unexpected<Error> not_read(const std::string& given, int problem) {
  return failure(given, "cannot be read: " + reason(problem),
                 problem == ENOENT ? "check the name and the folder" : "give a file that you may read");
}

Result<std::string> read_all(int descriptor, const std::string& given, std::size_t most) {
  std::string bytes;
  std::array<char, 65536> chunk;
  for (;;) {
    const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return not_read(given, errno);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > most) {
      return failure(given, "is larger than " + std::to_string(most >> 20) + " MiB", "give a smaller file");
    }
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

// The folders that had to be made for a file; they are removed again unless they are kept.
class NewFolders {
 public:
  NewFolders() = default;
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;
  ~NewFolders() {
    std::error_code ignored;
    // A folder that somebody has put something into meanwhile stays, and so do those around it.
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) fs::remove(*folder, ignored);
  }

  std::error_code make(const fs::path& folder) {
    std::error_code problem;
    fs::path sofar;
    for (const fs::path& part : folder) {
      sofar /= part;
      if (fs::create_directory(sofar, problem)) made_.push_back(sofar);
      if (problem) return problem;
    }
    return problem;
  }

  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

using Producer = std::function<Result<void>(const ByteSink&)>;

// Lets the bytes be made and written to an open file; `path` is named in errors.
Result<void> produce_into(OpenFile& file, const fs::path& path, const Producer& produce) {
  const auto sink = [&](std::string_view bytes) -> Result<void> {
    if (write_all(file.descriptor(), bytes)) return {};
    return not_written(path, errno);
  };
  return produce(sink);
}

Result<fs::path> write_directly(const fs::path& path, const Producer& produce) {
  OpenFile file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) return not_written(path, errno);
  const auto produced = produce_into(file, path, produce);
  if (!produced) return tl::unexpected(produced.error());
  if (!file.close()) return not_written(path, errno);
  return path;
}

// Opens a new file for writing in `folder` and sets `name` to its path. Other programs may be writing there too.
int open_new(const fs::path& folder, fs::path& name) {
  constexpr int most_tries = 1000;
  for (int number = 0; number < most_tries; ++number) {
    name = folder / (".convguide-" + std::to_string(::getpid()) + "-" + std::to_string(number));
    const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

// `earlier` is the state of the file that is replaced, where there is one.
Result<fs::path> write_beside(const fs::path& path, const Producer& produce, const struct stat* earlier) {
  fs::path beside;
  OpenFile file(open_new(path.parent_path(), beside));
  if (!file.is_open()) return not_written(path, errno);
  const bool prepared = earlier == nullptr || ::fchmod(file.descriptor(), earlier->st_mode & 07777) == 0;
  const auto produced = prepared ? produce_into(file, path, produce) : not_written(path, errno);
  if (produced && file.close() && ::rename(beside.c_str(), path.c_str()) == 0) return path;
  const int problem = errno;
  ::unlink(beside.c_str());
  if (!produced) return tl::unexpected(produced.error());
  return not_written(path, problem);
}

}  // namespace

Result<fs::path> write_file(const fs::path& path, std::string_view bytes) {
  return write_file(path, [&](const ByteSink& sink) { return sink(bytes); });
}

Result<fs::path> write_file(const fs::path& path, const Producer& produce) {
  if (path.filename().empty()) return failure(quoted(path), "is not the name of a file", "give a name for it");
  struct stat earlier = {};
  if (::stat(path.c_str(), &earlier) == 0) {
    if (S_ISDIR(earlier.st_mode)) return not_written(path, EISDIR);
    if (!S_ISREG(earlier.st_mode)) return write_directly(path, produce);
    // The file that a link leads to is replaced, not the link.
    std::error_code problem;
    const fs::path target = fs::canonical(path, problem);
    if (problem) return not_written(path, problem.value());
    return write_beside(target, produce, &earlier).map([&](const fs::path&) { return path; });
  }
  if (errno != ENOENT) return not_written(path, errno);
  NewFolders folders;
  if (const auto problem = folders.make(path.parent_path())) return not_written(path, problem.value());
  const auto written = write_beside(path, produce, nullptr);
  if (written) folders.keep();
  return written;
}

Result<std::string> read_file(const fs::path& path, std::size_t most) {
  OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return not_read(quoted(path), errno);
  return read_all(file.descriptor(), quoted(path), most);
}

Result<std::string> read_standard_input() { return read_all(STDIN_FILENO, "standard input", most_bytes); }

}  // namespace convguide
