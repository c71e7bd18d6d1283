// A tar archive (POSIX ustar) of plain files in one fixed form: the same files are the same bytes.
//
// Names, sizes and contents are all that varies; owner, mode and time are constant. The reader
// takes that form and nothing else, so that no byte of an archive can change unseen: links,
// folders, names that leave the folder, repeated or unsorted names and cut archives are refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::bundle {

struct File {
  std::string path;  // relative, '/' between names of letters, digits and ". _ - + @ ="
  std::string bytes;

  friend bool operator==(const File&, const File&) = default;
};

// Whether a path may be in an archive: at most 100 bytes for the last name and 155 before it, no
// empty name, none that begins with a dot.
bool is_archive_path(std::string_view path);

// The files sorted by path. Every path must be is_archive_path(), and none may come twice.
std::string write_tar(std::vector<File> files);

// The files of an archive that write_tar() could have written; otherwise an error of kind
// kBadInput that says at which offset it differs. `name` is for errors.
base::Result<std::vector<File>> read_tar(std::string_view archive, const std::string& name);

}  // namespace touchstone::bundle
