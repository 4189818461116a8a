package netpol

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// netns is a network namespace without a name: it goes when the test goes, however that ends.
type netns struct{ *os.File }

func newNetns(t *testing.T) netns {
	t.Helper()
	requireTools(t)
	n, err := onThread(func() (netns, error) {
		if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return netns{}, err
		}
		file, err := os.Open("/proc/thread-self/ns/net")
		return netns{file}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Close() })
	return n
}

func requireTools(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("real connections need root, for network namespaces")
	}
	for tool, pkg := range map[string]string{"ip": "iproute2", "nft": "nftables"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("real connections need %s (apt-get install %s)", tool, pkg)
		}
	}
}

// in runs f in a namespace. Sockets and processes that f makes belong there for good.
func in[T any](n netns, f func() (T, error)) (T, error) {
	return onThread(func() (T, error) {
		if err := unix.Setns(int(n.Fd()), unix.CLONE_NEWNET); err != nil {
			var none T
			return none, err
		}
		return f()
	})
}

// onThread runs f on a thread that ends with it, so that no other goroutine ever meets what f did to the thread.
func onThread[T any](f func() (result T, err error)) (result T, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		result, err = f()
	}()
	<-done
	return result, err
}

// run feeds a script to a command inside the namespace.
func (n netns) run(t *testing.T, script string, command ...string) {
	t.Helper()
	output, err := in(n, func() ([]byte, error) {
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Stdin = strings.NewReader(script)
		return cmd.CombinedOutput()
	})
	if err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, output)
	}
}

func (n netns) sysctl(t *testing.T, name, value string) {
	t.Helper()
	if _, err := in(n, func() (any, error) { return nil, os.WriteFile("/proc/sys/"+name, []byte(value), 0) }); err != nil {
		t.Fatal(err)
	}
}

// path names the namespace for other processes.
func (n netns) path() string {
	return fmt.Sprintf("/proc/%d/fd/%d", os.Getpid(), n.Fd())
}
