package netpol

import (
	"slices"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/utils/ptr"
)

// portRange is a range of ports of one protocol, or the whole protocol where first is 0. Its zero value is traffic of any kind.
type portRange struct {
	protocol    corev1.Protocol
	first, last int32
}

func named(spec networkingv1.NetworkPolicyPort) bool {
	return spec.Port != nil && spec.Port.Type == intstr.String
}

// ports are those that a policy means on the pod which is connected to: numbers are the same on every pod, names are the pod's own.
func (p pod) ports(spec networkingv1.NetworkPolicyPort) []portRange {
	protocol := ptr.Deref(spec.Protocol, corev1.ProtocolTCP)
	if named(spec) {
		return p.declaredPorts(spec.Port.StrVal, protocol)
	}
	first := ptr.Deref(spec.Port, intstr.IntOrString{}).IntVal
	return []portRange{{protocol, first, ptr.Deref(spec.EndPort, first)}}
}

func (p pod) declaredPorts(name string, protocol corev1.Protocol) []portRange {
	var found []portRange
	for _, container := range p.longRunning() {
		for _, port := range container.Ports {
			if port.Name == name && port.Protocol == protocol {
				found = append(found, portRange{protocol, port.ContainerPort, port.ContainerPort})
			}
		}
	}
	return found
}

// longRunning are the containers that serve while the pod runs: init containers do so only as sidecars.
func (p pod) longRunning() []corev1.Container {
	containers := slices.Clone(p.Spec.Containers)
	for _, c := range p.Spec.InitContainers {
		if ptr.Deref(c.RestartPolicy, "") == corev1.ContainerRestartPolicyAlways {
			containers = append(containers, c)
		}
	}
	return containers
}
