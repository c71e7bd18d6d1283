#include "record/lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace touchstone::record {
namespace {

constexpr std::size_t kChunk = std::size_t{128} << 10;

class TextLines final : public LineSource {
 public:
  explicit TextLines(std::string_view text) : rest_(text) {}

  base::Result<std::optional<SourceLine>> next() override {
    if (rest_.empty()) return std::optional<SourceLine>();
    const std::size_t end = rest_.find('\n');
    const bool cut_off = end == std::string_view::npos;
    const SourceLine line{rest_.substr(0, end), cut_off};
    rest_.remove_prefix(cut_off ? rest_.size() : end + 1);
    return std::optional(line);
  }

 private:
  std::string_view rest_;
};

class FileLines final : public LineSource {
 public:
  FileLines(int descriptor, bool owned, std::string name)
      : descriptor_(descriptor), owned_(owned), name_(std::move(name)) {}
  ~FileLines() override {
    if (owned_) ::close(descriptor_);
  }
  FileLines(const FileLines&) = delete;
  FileLines& operator=(const FileLines&) = delete;

  base::Result<std::optional<SourceLine>> next() override {
    std::size_t end = buffer_.find('\n', begin_);
    while (end == std::string::npos && !ended_) {
      const std::size_t seen = buffer_.size() - begin_;
      TS_RETURN_IF_ERROR(read_more());
      end = buffer_.find('\n', begin_ + seen);
    }
    if (end == std::string::npos && begin_ == buffer_.size()) return std::optional<SourceLine>();
    const bool cut_off = end == std::string::npos;
    const std::string_view all = buffer_;
    const SourceLine line{all.substr(begin_, cut_off ? all.npos : end - begin_), cut_off};
    begin_ = cut_off ? buffer_.size() : end + 1;
    return std::optional(line);
  }

 private:
  base::Status read_more() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t kept = buffer_.size();
    buffer_.resize(kept + std::max(kChunk, kept));
    ssize_t got = 0;
    do {
      got = ::pread(descriptor_, buffer_.data() + kept, buffer_.size() - kept, offset_);
    } while (got < 0 && errno == EINTR);
    buffer_.resize(kept + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) {
      return base::Error{base::ExitCode::kBadInput,
                         std::string("cannot read the recording: ") + std::strerror(errno), name_};
    }
    offset_ += got;
    ended_ = got == 0;
    return {};
  }

  int descriptor_;
  bool owned_;
  std::string name_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the next line, in the buffer
  off_t offset_ = 0;       // of what was not read yet, in the file
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<LineSource> lines_of(std::string_view text) {
  return std::make_unique<TextLines>(text);
}

std::unique_ptr<LineSource> lines_of_file(int descriptor, std::string name) {
  return std::make_unique<FileLines>(descriptor, false, std::move(name));
}

base::Result<std::unique_ptr<LineSource>> open_lines(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return base::Error{base::ExitCode::kBadInput,
                       std::string("cannot read: ") + std::strerror(errno), path};
  }
  return std::unique_ptr<LineSource>(std::make_unique<FileLines>(file, true, path));
}

}  // namespace touchstone::record
