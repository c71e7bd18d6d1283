// bare_exchange is the yardstick for what a case costs: the least that a program can do to start
// a unit, talk to it and see it end.
//
//     bare_exchange [-n COUNT] [-j JOBS] [-f FILE]... [-e NAME=VALUE]... [-s LINE]... -- COMMAND...
//
// COUNT times it makes a fresh folder (HOME and working folder of the command) with the empty
// FILEs in it, starts the command, answers each line that comes with the next LINE, reads to the
// end of the output, waits for exit code 0 and removes the folder. An '@' in VALUE stands for the
// folder. JOBS processes share the work. It prints the microseconds for one exchange: wall time
// by COUNT. Anything that goes wrong ends it with code 1, and so does a minute without progress.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { kMost = 16, kMinute = 60 };

struct list {
  const char* items[kMost + 1];  // ends with NULL
  int count;
};

struct plan {
  long count;
  long jobs;
  struct list files;
  struct list variables;
  struct list lines;
  char** command;
};

struct child {
  pid_t pid;
  int in;   // we write
  int out;  // we read
};

static void die(const char* what) {
  fprintf(stderr, "bare_exchange: %s: %s\n", what, errno != 0 ? strerror(errno) : "refused");
  exit(1);
}

static void add(struct list* list, const char* item) {
  if (list->count == kMost) die("too many options");
  list->items[list->count++] = item;
}

static struct plan read_arguments(int count, char** words) {
  struct plan plan = {.count = 100, .jobs = 1};
  int option;
  while ((option = getopt(count, words, "+n:j:f:e:s:")) != -1) {
    switch (option) {
      case 'n':
        plan.count = atol(optarg);
        break;
      case 'j':
        plan.jobs = atol(optarg);
        break;
      case 'f':
        add(&plan.files, optarg);
        break;
      case 'e':
        add(&plan.variables, optarg);
        break;
      case 's':
        add(&plan.lines, optarg);
        break;
      default:
        exit(1);
    }
  }
  plan.command = words + optind;
  if (plan.command[0] == NULL || plan.count < 1 || plan.jobs < 1) die("arguments");
  return plan;
}

// Makes an empty file and the folders above it, below `home`.
static void plant(const char* home, const char* file) {
  char* path = NULL;
  if (asprintf(&path, "%s/%s", home, file) < 0) die("memory");
  for (char* slash = path + strlen(home) + 1; (slash = strchr(slash, '/')) != NULL; ++slash) {
    *slash = '\0';
    if (mkdir(path, 0700) != 0 && errno != EEXIST) die(path);
    *slash = '/';
  }
  const int made = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (made < 0) die(path);
  close(made);
  free(path);
}

static int remove_one(const char* path, const struct stat* status, int kind, struct FTW* place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

static char* replace_home(const char* text, const char* home) {
  const char* at = strchr(text, '@');
  char* made = NULL;
  const int size = at == NULL ? asprintf(&made, "%s", text)
                              : asprintf(&made, "%.*s%s%s", (int)(at - text), text, home, at + 1);
  if (size < 0) die("memory");
  return made;
}

// HOME, PATH and the variables that were asked for.
static void make_environment(const struct plan* plan, const char* home, char** environment) {
  int count = 0;
  environment[count++] = replace_home("HOME=@", home);
  environment[count++] = replace_home("PATH=/usr/local/bin:/usr/bin:/bin", home);
  for (int i = 0; i < plan->variables.count; ++i) {
    environment[count++] = replace_home(plan->variables.items[i], home);
  }
  environment[count] = NULL;
}

static struct child start(const struct plan* plan, const char* home) {
  int in[2];
  int out[2];
  char* environment[kMost + 3];
  make_environment(plan, home, environment);
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) die("pipe");
  const pid_t pid = vfork();
  if (pid < 0) die("vfork");
  if (pid == 0) {
    const int ready = dup2(in[0], 0) == 0 && dup2(out[1], 1) == 1 && chdir(home) == 0;
    if (ready) execve(plan->command[0], plan->command, environment);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  for (char** one = environment; *one != NULL; ++one) free(*one);
  return (struct child){pid, in[1], out[0]};
}

// Every line that comes is answered with the next of ours; returns at the end of the output.
static void talk(const struct plan* plan, struct child child) {
  char bytes[65536];
  int sent = 0;
  ssize_t size;
  while ((size = read(child.out, bytes, sizeof bytes)) != 0) {
    if (size < 0) die("read");
    const char* at = bytes;
    while ((at = memchr(at, '\n', (size_t)(bytes + size - at))) != NULL) {
      ++at;
      if (sent == plan->lines.count) continue;
      char line[4096];
      const int length = snprintf(line, sizeof line, "%s\n", plan->lines.items[sent++]);
      if (write(child.in, line, (size_t)length) != length) die("write");
    }
  }
  if (sent != plan->lines.count) die("the command ended before it was asked everything");
}

static void exchange(const struct plan* plan) {
  const char* tmp = getenv("TMPDIR");
  char home[PATH_MAX];
  snprintf(home, sizeof home, "%s/bare-XXXXXX", tmp != NULL ? tmp : "/tmp");
  if (mkdtemp(home) == NULL) die(home);
  for (int i = 0; i < plan->files.count; ++i) plant(home, plan->files.items[i]);
  const struct child child = start(plan, home);
  talk(plan, child);
  int status = 0;
  if (waitpid(child.pid, &status, 0) != child.pid) die("wait");
  close(child.in);
  close(child.out);
  errno = 0;
  if (status != 0) die("the command did not end with code 0");
  if (nftw(home, remove_one, 8, FTW_DEPTH | FTW_PHYS) != 0) die(home);
}

static void work(const struct plan* plan, long count) {
  for (long i = 0; i < count; ++i) {
    alarm(kMinute);
    exchange(plan);
  }
}

int main(int count, char** words) {
  const struct plan plan = read_arguments(count, words);
  struct timespec begin;
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (long job = 1; job < plan.jobs; ++job) {
    const pid_t helper = fork();
    if (helper < 0) die("fork");
    if (helper == 0) {
      work(&plan, plan.count / plan.jobs);
      _exit(0);
    }
  }
  work(&plan, plan.count - plan.count / plan.jobs * (plan.jobs - 1));
  int status = 0;
  while (wait(&status) > 0) {
    if (status != 0) die("a job failed");
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  const double spent =
      (double)(end.tv_sec - begin.tv_sec) * 1e6 + (double)(end.tv_nsec - begin.tv_nsec) / 1e3;
  printf("%.1f\n", spent / (double)plan.count);
  return 0;
}
