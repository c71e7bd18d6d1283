#include "sandbox/doctor_probe.h"

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/text.h"
#include "process/control_group.h"
#include "process/descriptor.h"
#include "process/namespaces.h"
#include "process/network.h"
#include "sandbox/sandbox.h"

namespace touchstone::sandbox {
namespace {

using process::namespaces_allowed;

constexpr const char* kAllowNamespaces =
    "run as root, or outside a chroot and a container that forbids them, with user namespaces "
    "allowed (sysctl user.max_user_namespaces, kernel.apparmor_restrict_unprivileged_userns=0)";
constexpr const char* kDelegateGroups =
    "delegate a control group to this user (systemd-run --user --scope -p Delegate=yes)";

Capability by_namespace(std::string name, std::uint64_t flags, std::string loss) {
  Capability found{std::move(name), false, "refused by the kernel", std::move(loss),
                   kAllowNamespaces};
  if (namespaces_allowed(flags)) {
    found.allowed = true;
    found.detail = "directly";
  } else if (namespaces_allowed(flags | CLONE_NEWUSER)) {
    found.allowed = true;
    found.detail = "inside a user namespace";
  }
  return found;
}

// A network of its own is tried out as cases get it.
Capability by_network() {
  Capability found{"network-namespace", false, "",
                   "A unit can reach the network and the machine's own loopback.",
                   kAllowNamespaces};
  const auto network = process::make_network(1);
  found.allowed = network.ok();
  if (!found.allowed) {
    found.detail = network.error().what;
  } else {
    found.detail =
        (process::supervisor_flags() & CLONE_NEWUSER) != 0 ? "inside a user namespace" : "directly";
  }
  return found;
}

Capability by_overlay() {
  Capability found{"overlay", false, "refused by the kernel",
                   "Writes outside a unit's own folders reach the disk and are not listed.",
                   kAllowNamespaces};
  const process::OverlaysAllowed& allowed = overlays_allowed();
  found.allowed = allowed.kind != process::OverlayKind::kNone;
  if (!found.allowed) return found;
  found.detail = allowed.kind == process::OverlayKind::kWholeTree
                     ? "over the whole tree"
                     : "over what its user may write to";
  if (!allowed.uncovered.empty()) {
    found.detail += ", but not over " + base::join(allowed.uncovered, ", ") +
                    ", where something is mounted below";
  }
  return found;
}

Capability by_call(std::string name, long result, std::string loss) {
  Capability found{std::move(name), result >= 0, "", std::move(loss), ""};
  if (!found.allowed) found.detail = std::strerror(errno);
  return found;
}

Capability by_control_groups() {
  Capability found{"control-groups", false, "none of version 2 or 1 that we may write to",
                   "The memory of a unit is not bounded, and neither is how many processes its "
                   "tree has.",
                   kDelegateGroups};
  const process::GroupFolders& folders = process::group_folders();
  found.allowed =
      !folders.unified.empty() || (!folders.memory.empty() && !folders.processes.empty());
  if (found.allowed) found.detail = folders.unified.empty() ? "version 1" : "version 2";
  return found;
}

std::vector<Capability> probe() {
  std::vector<Capability> found;
  found.push_back(by_namespace("pid-namespace", CLONE_NEWPID | CLONE_NEWNS,
                               "A unit can see and signal other processes of its user, and its "
                               "tree is ended by walking /proc."));
  found.push_back(by_namespace("mount-namespace", CLONE_NEWNS,
                               "A unit sees the machine's /proc, and writes outside its HOME are "
                               "found by listings only."));
  found.push_back(by_network());
  found.push_back(by_overlay());
  Capability user{"user-namespace", namespaces_allowed(CLONE_NEWUSER), "",
                  "An ordinary user gets none of the other namespaces.", kAllowNamespaces};
  if (!user.allowed) user.detail = "refused by the kernel";
  found.push_back(std::move(user));

  const process::Descriptor self(static_cast<int>(::syscall(SYS_pidfd_open, ::getpid(), 0)));
  found.push_back(
      by_call("pidfd", self.get(), "Units cannot be waited for; Linux 5.3 or later is needed."));
  const process::Forked child = process::fork_with(0);
  if (child.pid == 0) ::_exit(0);
  found.push_back(by_call("clone3", child.pid,
                          "Units cannot be started; Linux 5.3 or later is needed, and a "
                          "container must not filter the call."));
  if (child.pid > 0) process::wait_for(child.pid);
  // An empty range above all descriptors: it closes nothing.
  found.push_back(by_call("close-range", ::syscall(SYS_close_range, ~0U - 1, ~0U - 1, 0U),
                          "Units cannot be started cleanly; Linux 5.9 or later is needed."));
  found.push_back(by_control_groups());
  return found;
}

}  // namespace

const process::OverlaysAllowed& overlays_allowed() {
  static const process::OverlaysAllowed allowed = [] {
    const auto scratch = Sandbox::create();
    if (!scratch) return process::OverlaysAllowed{};
    return process::find_overlays(scratch->root(), scratch->stage());
  }();
  return allowed;
}

const std::vector<Capability>& doctor_probe() {
  static const std::vector<Capability> capabilities = probe();
  return capabilities;
}

}  // namespace touchstone::sandbox
