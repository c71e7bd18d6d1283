#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/digest.h"
#include "process/descriptor.h"
#include "sandbox/files.h"

namespace touchstone::sandbox {
namespace {

using process::Descriptor;

FileType type_of(mode_t mode) {
  if (S_ISREG(mode)) return FileType::kFile;
  if (S_ISDIR(mode)) return FileType::kFolder;
  if (S_ISLNK(mode)) return FileType::kLink;
  if (S_ISFIFO(mode)) return FileType::kFifo;
  if (S_ISSOCK(mode)) return FileType::kSocket;
  return FileType::kDevice;
}

// Depth is bounded, and so is this recursion.
class Observer {
 public:
  explicit Observer(const ObservationBounds& bounds) : bounds_(bounds) {}

  bool list(int folder, const std::string& prefix, std::size_t depth) {
    const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* listing = copy < 0 ? nullptr : ::fdopendir(copy);
    if (listing == nullptr) {
      if (copy >= 0) ::close(copy);
      return false;
    }
    while (const dirent* entry = ::readdir(listing)) {
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (seen_.files.size() >= bounds_.max_entries) {
        seen_.complete = false;
        break;
      }
      take(folder, name, prefix + name, depth);
    }
    ::closedir(listing);
    return true;
  }

  Observation finish() {
    std::sort(seen_.files.begin(), seen_.files.end(),
              [](const ObservedFile& a, const ObservedFile& b) { return a.path < b.path; });
    return std::move(seen_);
  }

 private:
  void take(int folder, const std::string& name, const std::string& path, std::size_t depth) {
    struct stat status = {};
    // It may have gone since it was listed: then it was never there.
    if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
    ObservedFile file;
    file.path = path;
    file.type = type_of(status.st_mode);
    file.mode = status.st_mode & 07777;
    file.size = file.type == FileType::kFolder ? 0 : static_cast<std::uint64_t>(status.st_size);
    if (file.type == FileType::kLink) read_link(folder, name, file);
    if (file.type == FileType::kFile) read_file(folder, name, file);
    const bool is_folder = file.type == FileType::kFolder;
    seen_.files.push_back(std::move(file));
    if (is_folder) descend(folder, name, path, depth);
  }

  void descend(int folder, const std::string& name, const std::string& path, std::size_t depth) {
    const Descriptor inner(
        ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (depth + 1 > bounds_.max_depth || !inner.is_open() ||
        !list(inner.get(), path + "/", depth + 1)) {
      seen_.complete = false;
    }
  }

  static void read_link(int folder, const std::string& name, ObservedFile& file) {
    char target[4096];
    const ssize_t size = ::readlinkat(folder, name.c_str(), target, sizeof target);
    if (size > 0) file.target.assign(target, static_cast<std::size_t>(size));
  }

  void read_file(int folder, const std::string& name, ObservedFile& file) {
    if (file.size > bounds_.max_digest_bytes) return;
    // Non-blocking: it may have become a FIFO.
    const Descriptor opened(
        ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!opened.is_open()) return;
    base::Sha256 digest;
    std::string content;
    std::uint64_t total = 0;
    std::vector<char> buffer(64 * 1024);
    for (;;) {
      const ssize_t size = ::read(opened.get(), buffer.data(), buffer.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) return;
      if (size == 0) break;
      const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
      total += bytes.size();
      if (total > bounds_.max_digest_bytes) return;
      digest.update(bytes);
      if (total <= bounds_.max_content_bytes) content += bytes;
    }
    file.digest = digest.finish();
    if (total <= bounds_.max_content_bytes) file.content = std::move(content);
  }

  ObservationBounds bounds_;
  Observation seen_;
};

}  // namespace

const char* to_string(FileType type) {
  switch (type) {
    case FileType::kFile:
      return "file";
    case FileType::kFolder:
      return "folder";
    case FileType::kLink:
      return "link";
    case FileType::kFifo:
      return "fifo";
    case FileType::kSocket:
      return "socket";
    case FileType::kDevice:
      return "device";
  }
  return "unknown";
}

base::Result<Observation> observe(const std::filesystem::path& root,
                                  const ObservationBounds& bounds) {
  const Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  Observer observer(bounds);
  if (!folder.is_open() || !observer.list(folder.get(), "", 0)) {
    return base::Error{base::ExitCode::kHarnessError,
                       std::string("cannot list a folder: ") + std::strerror(errno), root.string()};
  }
  return observer.finish();
}

}  // namespace touchstone::sandbox
