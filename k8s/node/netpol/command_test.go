package netpol

import (
	"strings"
	"testing"
)

func TestCommandSaysWhatIsMissing(t *testing.T) {
	for args, want := range map[string]string{
		"":                              `"kubeconfig", "node-name" not set`,
		"--kubeconfig=/none/admin.conf": `"node-name" not set`,
		"--kubeconfig=/none/admin.conf --node-name=here": "/none/admin.conf: no such file",
	} {
		command := NewCommand()
		command.SetArgs(strings.Fields(args))
		command.SilenceUsage = true
		command.SilenceErrors = true
		if err := command.Execute(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", args, err, want)
		}
	}
}
