// files plants what a case wants a unit to find, and observes what a unit has made.
//
// Both take a root and paths relative to it, never follow links, and never leave the root.
// Thread-compatible; errors name the path.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace touchstone::sandbox {

enum class FileType : std::uint8_t { kFile, kFolder, kLink, kFifo, kSocket, kDevice };

// "file", "folder", "link", "fifo", "socket", "device".
const char* to_string(FileType type);

struct PlantedFile {
  std::string path;                 // relative, without ".."
  FileType type = FileType::kFile;  // a file, a folder, a link or a FIFO
  std::string content = {};         // of a file
  std::string target = {};          // of a link
  std::optional<mode_t> mode = {};  // otherwise 0644 for a file or FIFO, 0755 for a folder
};

// Makes the files in their order, missing folders too; an existing file is replaced, an existing
// folder kept. Modes of folders are set at the end, so that one may be unreadable and not empty.
base::Status plant(const std::filesystem::path& root, std::span<const PlantedFile> files);

// How much an observation takes in. What lies beyond is left out, and said so.
struct ObservationBounds {
  std::size_t max_entries = 20'000;
  std::size_t max_depth = 64;
  std::size_t max_content_bytes = 64 * 1024;
  std::uint64_t max_digest_bytes = 64 * 1024 * 1024;
};

struct ObservedFile {
  std::string path;  // relative to the root, '/' between names
  FileType type = FileType::kFile;
  mode_t mode = 0;  // permission bits
  std::uint64_t size = 0;
  std::string digest = {};  // of a file: "sha256:..."; empty when unreadable or too long
  std::string target = {};  // of a link
  std::optional<std::string> content = {};  // of a file that is not longer than the bound
};

struct Observation {
  std::vector<ObservedFile> files;  // sorted by path, bytewise; the root itself is not among them
  bool complete = true;             // false when a bound was reached or a folder was unreadable
};

// An Error only when the root itself cannot be listed.
base::Result<Observation> observe(const std::filesystem::path& root,
                                  const ObservationBounds& bounds = {});

}  // namespace touchstone::sandbox
