#include "run/live_look.h"

#include <filesystem>
#include <fstream>

#include "json/write.h"
#include "process/consumption.h"

namespace touchstone::run {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSearchedBytes = std::size_t{16} << 20;
constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kMostEntries = 10'000;  // looked at below one folder

// Reads in pieces that overlap by the length of the text.
bool holds(const fs::path& path, const std::string& text) {
  std::ifstream file(path, std::ios::binary);
  std::string window;
  std::string piece(kPiece, '\0');
  for (std::size_t seen = 0; file && seen < kSearchedBytes; seen += kPiece) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    window.append(piece, 0, static_cast<std::size_t>(file.gcount()));
    if (window.find(text) != std::string::npos) return true;
    if (window.size() > text.size()) window.erase(0, window.size() - text.size());
  }
  return false;
}

}  // namespace

std::string measured_json(pid_t pid) {
  const auto taken = process::consumption_of(pid);
  if (!taken) return "null";
  return "{\"processes\":" + std::to_string(taken->processes) +
         ",\"zombies\":" + std::to_string(taken->zombies) +
         ",\"descriptors\":" + std::to_string(taken->descriptors) +
         ",\"threads\":" + std::to_string(taken->threads) +
         ",\"memory_kib\":" + std::to_string(taken->memory_kib) + "}";
}

std::string search_json(const std::vector<std::string>& folders, const std::string& text) {
  std::string out = "[";
  for (const std::string& folder : folders) {
    std::error_code error;
    std::size_t entries = 0;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(folder, options, error), end;
         !error && it != end && ++entries < kMostEntries; it.increment(error)) {
      std::error_code unreadable;
      if (!fs::is_regular_file(it->symlink_status(unreadable)) || !holds(it->path(), text)) {
        continue;
      }
      if (out.size() > 1) out += ",";
      json::append_quoted(out, it->path().string());
    }
  }
  return out + "]";
}

}  // namespace touchstone::run
