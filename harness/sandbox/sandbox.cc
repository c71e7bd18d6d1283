#include "sandbox/sandbox.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <system_error>
#include <utility>

#include "process/descriptor.h"
#include "sandbox/remove_tree.h"

namespace touchstone::sandbox {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ExitCode;
using process::Descriptor;

constexpr std::string_view kPrefix = "touchstone-";
constexpr const char* kLock = "lock";
// A folder without a lock may be one that is just being made; one that old is not.
constexpr std::time_t kLocklessAgeSeconds = 3600;

Error refused(const std::string& what, const fs::path& path) {
  return Error{ExitCode::kHarnessError, what + ": " + std::strerror(errno), path.string(),
               "set TMPDIR to a folder that can be written to"};
}

bool is_sandbox_name(std::string_view name) {
  return name.starts_with(kPrefix) && name.size() == kPrefix.size() + 6;
}

// Takes the lock of the sandbox at `root`; closed when somebody else has it.
Descriptor take_lock(const fs::path& root, int flags) {
  const fs::path path = root / kLock;
  Descriptor lock(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600));
  if (!lock.is_open()) return lock;
  // Whoever had it may have removed the sandbox in the meantime, its lock with it.
  struct stat status = {};
  const bool ours = ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0 &&
                    ::fstat(lock.get(), &status) == 0 && status.st_nlink > 0;
  if (!ours) lock.reset();
  return lock;
}

// Whether nobody has the sandbox any more. `lock` is then ours, where there is one: as long as it
// is held nobody can take the sandbox for his, who has made the lock and not taken it yet.
bool is_stale(const fs::path& root, Descriptor& lock) {
  struct stat status = {};
  if (::lstat(root.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return false;
  if (status.st_uid != ::geteuid()) return false;
  if (::access((root / kLock).c_str(), F_OK) == 0) {
    lock = take_lock(root, 0);
    return lock.is_open();
  }
  return std::time(nullptr) - status.st_mtime > kLocklessAgeSeconds;
}

// One that was killed before it could lock its folder left it empty. To one that is still about to
// it is gone in one step, and it makes another.
bool remove_lockless(const fs::path& root) {
  struct stat status = {};
  if (::lstat(root.c_str(), &status) != 0 || status.st_uid != ::geteuid()) return false;
  return ::rmdir(root.c_str()) == 0;
}

// The lock goes last: whoever is killed halfway leaves a folder of which the next sweep knows at
// once that nobody holds it.
base::Status remove_sandbox(const fs::path& root) {
  std::error_code code;
  std::vector<fs::path> inside;
  for (fs::directory_iterator entry(root, code), end; !code && entry != end;
       entry.increment(code)) {
    if (entry->path().filename() != kLock) inside.push_back(entry->path());
  }
  base::Status removed;
  for (const fs::path& path : inside) {
    base::Status one = remove_tree(path);
    if (removed.ok()) removed = std::move(one);
  }
  TS_RETURN_IF_ERROR(removed);
  return remove_tree(root);
}

base::Status make_folder(const fs::path& path) {
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return refused("cannot make a folder", path);
  }
  return {};
}

bool is_home_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.size() <= 32 &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_' || c == '.';
         });
}

void pass_on(std::map<std::string, std::string>& variables, const char* name,
             const char* otherwise) {
  const char* value = std::getenv(name);
  if (value == nullptr) value = otherwise;
  if (value != nullptr) variables[name] = value;
}

}  // namespace

struct Sandbox::State {
  fs::path root;
  Descriptor lock;
  SandboxOptions::Keep keep;
};

fs::path default_tmp() {
  const char* tmp = std::getenv("TMPDIR");
  std::error_code code;
  if (tmp != nullptr && tmp[0] == '/' && fs::is_directory(tmp, code)) return tmp;
  return "/tmp";
}

int sweep_stale(const fs::path& tmp) {
  std::error_code code;
  std::vector<std::pair<fs::path, Descriptor>> stale;
  // A listing from which entries go while it is read may pass over others.
  std::vector<fs::path> found;
  for (fs::directory_iterator entry(tmp, code), end; !code && entry != end; entry.increment(code)) {
    if (is_sandbox_name(entry->path().filename().string())) found.push_back(entry->path());
  }
  int removed = 0;
  for (const fs::path& path : found) {
    Descriptor lock;
    if (remove_lockless(path)) {
      ++removed;
    } else if (is_stale(path, lock)) {
      stale.emplace_back(path, std::move(lock));
    }
  }
  return removed + static_cast<int>(std::count_if(stale.begin(), stale.end(), [](const auto& one) {
           return remove_sandbox(one.first).ok();
         }));
}

base::Result<Sandbox> Sandbox::create(const SandboxOptions& options) {
  const fs::path tmp = options.tmp.empty() ? default_tmp() : options.tmp;
  auto state = std::make_unique<State>();
  state->keep = options.keep;
  // A sweeper may hold the lock of a brand-new sandbox for a moment, and then removes it.
  constexpr int kAttempts = 8;
  for (int attempt = 0; attempt < kAttempts && !state->lock.is_open(); ++attempt) {
    std::string pattern = (tmp / (std::string(kPrefix) + "XXXXXX")).string();
    if (::mkdtemp(pattern.data()) == nullptr) return refused("cannot make a sandbox", tmp);
    state->root = pattern;
    state->lock = take_lock(state->root, O_CREAT);
  }
  if (!state->lock.is_open()) return refused("cannot lock a sandbox", state->root);
  Sandbox sandbox(std::move(state));
  for (const fs::path& path : {sandbox.cwd(), sandbox.tmp(), sandbox.root() / "homes",
                               sandbox.root() / "run", sandbox.stage()}) {
    TS_RETURN_IF_ERROR(make_folder(path));
  }
  return sandbox;
}

Sandbox::Sandbox(std::unique_ptr<State> state) : state_(std::move(state)) {}
Sandbox::Sandbox(Sandbox&&) noexcept = default;

Sandbox& Sandbox::operator=(Sandbox&& other) noexcept {
  if (this != &other) {
    Sandbox old(std::move(state_));
    state_ = std::move(other.state_);
  }
  return *this;
}

Sandbox::~Sandbox() {
  if (state_ == nullptr || state_->keep == SandboxOptions::Keep::kYes) return;
  // Who wants to know about a failure calls remove(); the next run sweeps the rest.
  const base::Status removed = remove();
  static_cast<void>(removed.ok());
}

base::Status Sandbox::remove() {
  if (state_ == nullptr) return {};
  const std::unique_ptr<State> state = std::move(state_);
  return remove_sandbox(state->root);
}

const fs::path& Sandbox::root() const {
  TS_CHECK(state_ != nullptr);
  return state_->root;
}

base::Result<Home> Sandbox::home(std::string_view name) {
  if (!is_home_name(name)) {
    return Error{ExitCode::kBadInput, "a HOME's name is made of letters, digits, '-', '_', '.'",
                 std::string(name)};
  }
  Home home;
  home.home = root() / "homes" / name;
  home.config = home.home / ".config";
  home.cache = home.home / ".cache";
  home.data = home.home / ".local" / "share";
  home.state = home.home / ".local" / "state";
  home.runtime = root() / "run" / name;
  TS_RETURN_IF_ERROR(make_folder(home.home));
  TS_RETURN_IF_ERROR(make_folder(home.runtime));
  return home;
}

std::vector<std::string> Sandbox::environment(
    const Home& home, const std::map<std::string, std::string>& extras) const {
  std::map<std::string, std::string> variables;
  pass_on(variables, "PATH", "/usr/local/bin:/usr/bin:/bin");
  pass_on(variables, "LANG", nullptr);
  pass_on(variables, "TERM", nullptr);
  variables["HOME"] = home.home;
  variables["XDG_CONFIG_HOME"] = home.config;
  variables["XDG_CACHE_HOME"] = home.cache;
  variables["XDG_DATA_HOME"] = home.data;
  variables["XDG_STATE_HOME"] = home.state;
  variables["XDG_RUNTIME_DIR"] = home.runtime;
  variables["TMPDIR"] = tmp();
  variables["TZ"] = "UTC";
  for (const auto& [name, value] : extras) variables[name] = value;
  std::vector<std::string> environment;
  for (const auto& [name, value] : variables) environment.push_back(name + "=" + value);
  return environment;
}

}  // namespace touchstone::sandbox
