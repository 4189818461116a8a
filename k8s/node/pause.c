/* The process of a pod's sandbox: keeps its namespaces, collects orphans of the pod, ends when told to. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void collect(int signal) {
  while (waitpid(-1, 0, WNOHANG) > 0) {
  }
}

static void end(int signal) { _exit(0); }

int main(void) {
  signal(SIGCHLD, collect);
  signal(SIGTERM, end);
  signal(SIGINT, end);
  for (;;) {
    pause();
  }
}
