// Sandbox is the set of folders and the environment that the units of one case find.
//
// All of it lies below one short folder, TMP/touchstone-XXXXXX (short, because the path of a Unix
// socket below it may have 107 bytes): the working folder, a temporary folder, and any number of
// HOMEs by name. The environment is an allow-list: PATH, LANG and TERM of touchstone's own, HOME,
// XDG_*, TMPDIR and TZ=UTC set, and what the case adds; so no vendor's variable passes.
//
// A lock inside tells that the sandbox is in use; sweep_stale() removes those that a killed run
// left. Destruction removes the folder whatever was done to it; end the units before. Movable,
// thread-compatible.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::sandbox {

struct SandboxOptions {
  // Where sandboxes are made; empty: default_tmp().
  std::filesystem::path tmp = {};
  // Leaves the folder in place at destruction, for a person to look at.
  enum class Keep : std::uint8_t { kNo, kYes } keep = Keep::kNo;
};

// One HOME. Only `home` and `runtime` exist from the start: the others are the unit's to make.
struct Home {
  std::filesystem::path home;
  std::filesystem::path config;   // XDG_CONFIG_HOME
  std::filesystem::path cache;    // XDG_CACHE_HOME
  std::filesystem::path data;     // XDG_DATA_HOME
  std::filesystem::path state;    // XDG_STATE_HOME
  std::filesystem::path runtime;  // XDG_RUNTIME_DIR, for its owner only, with a short path
};

// $TMPDIR if it is an absolute folder, else /tmp.
std::filesystem::path default_tmp();

// Removes the sandboxes in `tmp` that are this user's and that no living run holds; returns how
// many. What cannot be removed is left for next time.
int sweep_stale(const std::filesystem::path& tmp);

class Sandbox {
 public:
  static constexpr std::string_view kDefaultHome = "home";

  static base::Result<Sandbox> create(const SandboxOptions& options = {});
  ~Sandbox();
  Sandbox(Sandbox&&) noexcept;
  Sandbox& operator=(Sandbox&&) noexcept;

  const std::filesystem::path& root() const;
  std::filesystem::path cwd() const { return root() / "cwd"; }
  std::filesystem::path tmp() const { return root() / "tmp"; }
  // Empty, and stays so: an overlay's layers are mounted there out of the unit's sight.
  std::filesystem::path stage() const { return root() / "stage"; }

  // The HOME of this name, made at the first call. The name is a file name: letters, digits,
  // '-', '_' and '.', not beginning with a dot.
  base::Result<Home> home(std::string_view name = kDefaultHome);

  // "NAME=value" for a unit that lives in `home`, sorted by name. `extras` win over all else.
  std::vector<std::string> environment(const Home& home,
                                       const std::map<std::string, std::string>& extras = {}) const;

  // Removes the folder now; the destructor then does nothing. Says what could not be removed.
  base::Status remove();

 private:
  struct State;
  explicit Sandbox(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace touchstone::sandbox
