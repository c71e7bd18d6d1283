#include "process/limits.h"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace touchstone::process {
namespace {

constexpr std::uint64_t kOpenFiles = 4096;
constexpr std::uint64_t kFileSizeBytes = std::uint64_t{8} << 30;
constexpr std::uint64_t kCpuSeconds = 600;
constexpr std::uint64_t kProcesses = 8192;
constexpr std::uint64_t kTreeMemoryBytes = std::uint64_t{4} << 30;
constexpr std::uint64_t kTreeProcesses = 2048;

// Nobody may raise what he inherited.
std::uint64_t at_most(std::uint64_t wanted, __rlimit_resource_t resource) {
  rlimit own = {};
  if (::getrlimit(resource, &own) != 0 || own.rlim_max == RLIM_INFINITY) return wanted;
  return std::min<std::uint64_t>(wanted, own.rlim_max);
}

}  // namespace

Limits usual_limits() {
  Limits limits;
  limits.open_files = at_most(kOpenFiles, RLIMIT_NOFILE);
  limits.file_size_bytes = at_most(kFileSizeBytes, RLIMIT_FSIZE);
  limits.cpu_seconds = at_most(kCpuSeconds, RLIMIT_CPU);
  limits.processes = at_most(kProcesses, RLIMIT_NPROC);
  limits.tree_memory_bytes = kTreeMemoryBytes;
  limits.tree_processes = kTreeProcesses;
  return limits;
}

std::uint64_t raise_own_descriptors() {
  rlimit own = {};
  if (::getrlimit(RLIMIT_NOFILE, &own) != 0) return 0;
  rlimit raised = {own.rlim_max, own.rlim_max};
  return ::setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised.rlim_cur : own.rlim_cur;
}

std::optional<std::string> limit_passed(const Limits& limits, int signal) {
  if (signal == SIGXCPU && limits.cpu_seconds) {
    return "cpu-time (" + std::to_string(*limits.cpu_seconds) + " s)";
  }
  if (signal == SIGXFSZ && limits.file_size_bytes) {
    return "file-size (" + std::to_string(*limits.file_size_bytes) + " bytes)";
  }
  return std::nullopt;
}

}  // namespace touchstone::process
