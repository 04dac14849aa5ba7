#include "document/figure_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "document/write_all.h"

namespace convguide {
namespace {

tl::unexpected<Error> unusable(const std::string& path, int problem) {
  const bool is_link = problem == ELOOP || problem == ENOTDIR;
  return failure("folder \"" + path + "\"",
                 is_link ? "leads through a symbolic link, or is no folder"
                         : "cannot be written: " + std::generic_category().message(problem),
                 is_link ? "name a folder of its own for figures" : "run Pandoc in a folder that you may change");
}

// Opens `name` in the folder `parent`, which is closed, and makes it where it is missing; -1 where that fails.
int descend(int parent, const std::string& name) {
  constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  constexpr mode_t usual_mode = 0777;
  int child = -1;
  if (::mkdirat(parent, name.c_str(), usual_mode) == 0 || errno == EEXIST)
    child = ::openat(parent, name.c_str(), flags);
  const int problem = errno;
  ::close(parent);
  errno = problem;
  return child;
}

}  // namespace

Result<FigureFolder> FigureFolder::open(const std::string& path) {
  int descriptor = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  for (std::size_t at = 0; descriptor >= 0 && at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    descriptor = descend(descriptor, path.substr(at, end - at));
    at = end + 1;
  }
  if (descriptor < 0) return unusable(path, errno);
  return FigureFolder(path, descriptor);
}

FigureFolder::FigureFolder(FigureFolder&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(other.descriptor_) {
  other.descriptor_ = -1;
}

FigureFolder::~FigureFolder() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool FigureFolder::holds(const std::string& name) const {
  struct stat file = {};
  struct stat program = {};
  if (::fstatat(descriptor_, name.c_str(), &file, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(file.st_mode)) return false;
  if (::stat("/proc/self/exe", &program) != 0) return false;
  return file.st_mtime >= program.st_mtime;
}

Result<void> FigureFolder::write(const std::string& name, std::string_view bytes) const {
  const std::string beside = "." + name + "-" + std::to_string(::getpid());
  ::unlinkat(descriptor_, beside.c_str(), 0);
  constexpr mode_t usual_mode = 0666;
  const int file =
      ::openat(descriptor_, beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, usual_mode);
  if (file < 0) return unusable(path_, errno);
  const bool written = write_all(file, bytes);
  const int write_problem = errno;
  const bool closed = ::close(file) == 0;
  if (written && closed && ::renameat(descriptor_, beside.c_str(), descriptor_, name.c_str()) == 0) return {};
  const int problem = written ? errno : write_problem;
  ::unlinkat(descriptor_, beside.c_str(), 0);
  return unusable(path_, problem);
}

}  // namespace convguide
