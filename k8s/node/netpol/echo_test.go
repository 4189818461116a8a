package netpol

import (
	"io"
	"net"
	"testing"
)

// echo answers everything on port 8080 of an address, TCP and UDP.
func echo(t *testing.T, n netns, address string) {
	t.Helper()
	tcp, err := in(n, func() (net.Listener, error) { return net.Listen("tcp", address+":8080") })
	if err != nil {
		t.Fatal(err)
	}
	udp, err := in(n, func() (net.PacketConn, error) { return net.ListenPacket("udp", address+":8080") })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tcp.Close(); udp.Close() })
	go echoStreams(tcp)
	go echoPackets(udp)
}

func echoStreams(listener net.Listener) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			defer conn.Close()
			io.Copy(conn, conn)
		}()
	}
}

func echoPackets(conn net.PacketConn) {
	buffer := make([]byte, 16)
	for {
		n, from, err := conn.ReadFrom(buffer)
		if err != nil {
			return
		}
		conn.WriteTo(buffer[:n], from)
	}
}
