package plaint.planted.desk;

/// Planted: a socket.
final class CallsHome {
    java.net.Socket socket;
}
