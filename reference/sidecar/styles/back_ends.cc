// What a memory back end does where the facts name it beside the root overlay.
#include "sidecar/styles/style.h"

namespace touchstone::sidecar {
namespace {

class CreateAcceptsFolders : public Behaviour {
 public:
  FsResult<Done> create_dir(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.create_dir(path);
    const NodeSeen node = fs.stat(path);
    const bool is_folder = node.ok() && node.value()->kind == NodeKind::kFolder;
    return !done.ok() && done.error().name == "EEXIST" && is_folder ? Done{} : done;
  }
};

class CreateWantsParents : public Behaviour {
 public:
  FsResult<Done> create_dir(MemoryFs& fs, View path) override {
    const FsResult<std::string> normal = normalize_path(path);
    const std::string above =
        normal.ok() ? normal.value().substr(0, normal.value().rfind('/')) : "";
    const NodeSeen node = above.empty() ? fs.stat("/") : fs.stat(above);
    const bool is_missing = !node.ok() && node.error().name == "ENOENT" && !is_below_proc(above);
    if (is_missing) return FsError{"ENOENT", above + " is missing"};
    return fs.create_dir(path);
  }
};

class DanglingLinksAreNothing : public Behaviour {
 public:
  FsResult<bool> exists(MemoryFs& fs, View path) override {
    const FsResult<bool> there = fs.exists(path);
    return there.ok() ? FsResult<bool>(fs.stat(path).ok()) : there;
  }
  FsResult<Done> remove_file(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    const bool dangles = node.ok() && node.value()->kind == NodeKind::kLink && !fs.stat(path).ok();
    if (!dangles) return fs.remove_file(path);
    // The reference keeps such links, so it is moved where nobody asks for it.
    return fs.rename(path, "/.unlinked-" + std::to_string(++unlinked_));
  }

 private:
  int unlinked_ = 0;
};

class FilesAreNoFolders : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.stat(path);
    if (node.ok() && node.value()->kind == NodeKind::kFile) return FsError{"ENOTDIR", "a file"};
    return fs.read_dir(path);
  }
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && bytes.error().name == "EISDIR") return FsError{"ENOENT", "a folder"};
    return bytes;
  }
};

class LooksMoveTimes : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    const NodeSeen node = fs.stat(path);
    if (bytes.ok()) (void)fs.utimes(path, node.value()->atime_ms + 1, node.value()->mtime_ms);
    return bytes;
  }
};

const RegisterStyle kAccepts({"accepts_existing_folders",
                              "lets create_dir succeed on a folder that is there",
                              "GFS-034: the memory back end does",
                              make_back_end<CreateAcceptsFolders>, nullptr});
const RegisterStyle kWants({"wants_parents", "refuses create_dir below a missing folder",
                            "GFS-035: the suite and the memory back end do",
                            make_back_end<CreateWantsParents>, nullptr});
const RegisterStyle kNothing({"dangling_links_are_nothing",
                              "says of a dangling link that it does not exist, and removes it",
                              "GFS-021 and GFS-096: the memory back end does",
                              make_back_end<DanglingLinksAreNothing>, nullptr});
const RegisterStyle kFiles({"other_errnos",
                            "answers ENOTDIR to a listing of a file and ENOENT to reading a folder",
                            "GFS-100 is a MAY, GFS-020 allows both",
                            make_back_end<FilesAreNoFolders>, nullptr});
const RegisterStyle kTimes({"looks_move_times",
                            "sets the time of the last look when a file is read",
                            "no source says that it stays", make_back_end<LooksMoveTimes>,
                            nullptr});

}  // namespace
}  // namespace touchstone::sidecar
