// spent runs a command and tells what it took: `spent COMMAND ARG...` prints one line,
//
//     WALL_US CPU_US PEAK_KIB
//
// wall time, processor time of the command and of everything below it that was waited for, and
// the resident set of the largest of these processes. The command's own standard output is thrown
// away; its exit code is ours (127 when it cannot be run, 128 and more for a signal).
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double micros(struct timeval time) {
  return (double)time.tv_sec * 1e6 + (double)time.tv_usec;
}

int main(int count, char** words) {
  if (count < 2) {
    fputs("usage: spent COMMAND ARG...\n", stderr);
    return 127;
  }
  struct timespec begin;
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  const pid_t pid = vfork();
  if (pid == 0) {
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null >= 0 && dup2(null, 1) == 1) execvp(words[1], words + 1);
    _exit(127);
  }
  int status = 0;
  struct rusage used;
  if (pid < 0 || wait4(pid, &status, 0, &used) != pid) {
    perror("spent");
    return 127;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  const double wall =
      (double)(end.tv_sec - begin.tv_sec) * 1e6 + (double)(end.tv_nsec - begin.tv_nsec) / 1e3;
  printf("%.0f %.0f %ld\n", wall, micros(used.ru_utime) + micros(used.ru_stime), used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
