#include "bundle/tar.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/check.h"
#include "base/text.h"

namespace touchstone::bundle {
namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kNameBytes = 100;
constexpr std::size_t kPrefixBytes = 155;
constexpr std::size_t kSizeAt = 124;
constexpr std::size_t kSizeDigits = 11;  // octal: up to 8 GiB
constexpr std::size_t kChecksumAt = 148;
constexpr std::size_t kTypeAt = 156;
constexpr std::size_t kPrefixAt = 345;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._-+@=").find(c) != std::string_view::npos;
}

std::string octal(std::uint64_t number, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t i = digits; i > 0 && number > 0; --i, number /= 8) {
    text[i - 1] = static_cast<char>('0' + number % 8);
  }
  return text;
}

void put(std::string& header, std::size_t at, std::string_view bytes) {
  header.replace(at, bytes.size(), bytes);
}

std::string header_of(std::string_view path, std::uint64_t size) {
  const std::size_t slash = path.rfind('/');
  const bool nested = slash != std::string_view::npos;
  std::string header(kBlock, '\0');
  put(header, 0, nested ? path.substr(slash + 1) : path);
  put(header, 100, "0000644");  // mode, then owner and group
  put(header, 108, "0000000");
  put(header, 116, "0000000");
  put(header, kSizeAt, octal(size, kSizeDigits));
  put(header, 136, "00000000000");  // time
  put(header, kChecksumAt, "        ");
  header[kTypeAt] = '0';
  put(header, 257, std::string_view("ustar\00000", 8));
  put(header, 329, "0000000");
  put(header, 337, "0000000");
  if (nested) put(header, kPrefixAt, path.substr(0, slash));
  std::uint64_t sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  put(header, kChecksumAt, octal(sum, 6) + std::string("\0 ", 2));
  return header;
}

std::size_t padding(std::size_t bytes) { return (kBlock - bytes % kBlock) % kBlock; }

// What a field of a header says, up to its first NUL.
std::string_view field(std::string_view header, std::size_t at, std::size_t bytes) {
  const std::string_view whole = header.substr(at, bytes);
  return whole.substr(0, whole.find('\0'));
}

std::optional<std::uint64_t> size_in(std::string_view header) {
  std::uint64_t size = 0;
  for (const char c : header.substr(kSizeAt, kSizeDigits)) {
    if (c < '0' || c > '7') return std::nullopt;
    size = size * 8 + static_cast<std::uint64_t>(c - '0');
  }
  return size;
}

std::string_view kind_of(char type) {
  switch (type) {
    case '1':
    case '2':
      return "a link";
    case '5':
      return "a folder";
    default:
      return "no plain file";
  }
}

class Archive {
 public:
  Archive(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  base::Result<std::vector<File>> read() {
    if (bytes_.size() < 2 * kBlock || bytes_.size() % kBlock != 0) {
      return refuse("this is no archive of whole blocks: it was cut, or it is something else");
    }
    const std::size_t end = bytes_.size() - 2 * kBlock;
    while (at_ < end) TS_RETURN_IF_ERROR(read_file(end));
    if (bytes_.find_first_not_of('\0', at_) != std::string_view::npos) {
      return refuse("there is something behind the last file");
    }
    return std::move(files_);
  }

 private:
  base::Error refuse(std::string what) const {
    return {base::ExitCode::kBadInput, std::move(what), name_ + ":" + std::to_string(at_),
            "only archives of exactly the form that certify writes are taken"};
  }

  base::Status read_file(std::size_t end) {
    const std::string_view header = bytes_.substr(at_, kBlock);
    std::string path(field(header, kPrefixAt, kPrefixBytes));
    if (!path.empty()) path += '/';
    path += field(header, 0, kNameBytes);
    if (header[kTypeAt] != '0') {
      return refuse(base::in_quotes(path) + " is " + std::string(kind_of(header[kTypeAt])));
    }
    if (!is_archive_path(path)) return refuse("the path " + base::in_quotes(path) + " is refused");
    const auto size = size_in(header);
    if (!size || header != header_of(path, *size)) {
      return refuse("the header of " + base::in_quotes(path) + " is not as it was written");
    }
    if (!files_.empty() && files_.back().path >= path) {
      return refuse(base::in_quotes(path) + " comes twice or out of order");
    }
    const std::size_t begin = at_ + kBlock;
    if (*size > end - begin || padding(*size) > end - begin - *size) {
      return refuse(base::in_quotes(path) + " is cut");
    }
    const std::string_view rest = bytes_.substr(begin + *size, padding(*size));
    if (rest.find_first_not_of('\0') != std::string_view::npos) {
      return refuse("there is something behind the end of " + base::in_quotes(path));
    }
    files_.push_back({std::move(path), std::string(bytes_.substr(begin, *size))});
    at_ = begin + *size + rest.size();
    return {};
  }

  std::string_view bytes_;
  const std::string& name_;
  std::size_t at_ = 0;
  std::vector<File> files_;
};

}  // namespace

bool is_archive_path(std::string_view path) {
  const std::vector<std::string_view> names = base::split(path, '/');
  for (const std::string_view name : names) {
    if (name.empty() || name.front() == '.') return false;
    if (!std::all_of(name.begin(), name.end(), is_name_byte)) return false;
  }
  const std::size_t last = names.back().size();
  return last <= kNameBytes && path.size() - last <= kPrefixBytes + 1;
}

std::string write_tar(std::vector<File> files) {
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  std::string archive;
  const std::string* before = nullptr;
  for (const File& file : files) {
    TS_CHECK(is_archive_path(file.path));
    TS_CHECK(before == nullptr || *before != file.path);
    before = &file.path;
    archive += header_of(file.path, file.bytes.size());
    archive += file.bytes;
    archive.append(padding(file.bytes.size()), '\0');
  }
  return archive.append(2 * kBlock, '\0');
}

base::Result<std::vector<File>> read_tar(std::string_view archive, const std::string& name) {
  return Archive(archive, name).read();
}

}  // namespace touchstone::bundle
