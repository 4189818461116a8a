package netpol

import (
	"context"
	"fmt"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

// NewCommand makes the agent's command: one process per node, in the node's network namespace. Its rules stay in force when it ends.
func NewCommand() *cobra.Command {
	var kubeconfig, node string
	command := &cobra.Command{
		Use:   "netpol",
		Short: "Enforce NetworkPolicies for the pods of this node",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			ctx, stop := signal.NotifyContext(command.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			return enforce(ctx, kubeconfig, node)
		},
	}
	command.Flags().StringVar(&kubeconfig, "kubeconfig", "", "kubeconfig file that may list and watch pods, namespaces and networkpolicies")
	command.Flags().StringVar(&node, "node-name", "", "name of this node, as in the pods' spec.nodeName")
	cobra.CheckErr(command.MarkFlagRequired("kubeconfig"))
	cobra.CheckErr(command.MarkFlagRequired("node-name"))
	return command
}

func enforce(ctx context.Context, kubeconfig, node string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return fmt.Errorf("kubeconfig: %w", err)
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return fmt.Errorf("kubeconfig %s: %w", kubeconfig, err)
	}
	table, err := newTable()
	if err != nil {
		return err
	}
	controller, err := newController(client, func(ctx context.Context, c cluster) error {
		return table.apply(ctx, c.isolations(node))
	})
	if err != nil {
		return err
	}
	controller.run(ctx)
	return nil
}
