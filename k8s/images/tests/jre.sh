# shellcheck shell=bash disable=SC2154 # the test sets the variables
mkdir "$work/classes"
install -d -m 1777 "$work/tmp"
cat >"$work/Probe.java" <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import javax.imageio.ImageIO;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

public class Probe {
    public static void main(String[] args) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        var authorities = ((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        System.out.printf("authorities=%b jpeg=%b file-names=%s loopback=%s%n", authorities.length > 50, jpeg.size() > 0,
                System.getProperty("sun.jnu.encoding"), java.net.InetAddress.getLoopbackAddress().isReachable(1000));
    }
}
JAVA
javac --release 17 -d "$work/classes" "$work/Probe.java"
java=(run jre -u 10001 -v "$work/classes:/mnt" -v "$work/tmp:/tmp" jre java)

succeeds "Java 25 with its class archive" 'openjdk version "25' "${java[@]}" -Xshare:on -version
succeeds "trust, images, names" '^authorities=true jpeg=true file-names=UTF-8 loopback=true$' "${java[@]}" -cp /mnt Probe
succeeds "its user" '^10001:10001$' jq -r .config.User "$work/jre/config.json"
fails "a shell" 'no such file' run jre jre /bin/sh
