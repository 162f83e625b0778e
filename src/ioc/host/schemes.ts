/** Schemes that name a host on a network, and so an address worth asking about. */
export const NETWORK_SCHEMES: ReadonlySet<string> = new Set(
  `
  http https ftp ftps ftpes sftp tftp scp ssh telnet tcp udp tls ssl quic icmp dns doh dot ldap ldaps ldapi gc
  rmi iiop smb cifs nfs afp dav davs webdav ws wss rtsp rtmp rtmps rtp sip sips irc ircs ircs6 xmpp mqtt mqtts
  amqp amqps stomp nats coap coaps imap imaps pop3 pop3s smtp smtps nntp nntps news gopher gemini finger whois
  rsync git svn redis rediss memcached mongodb mysql postgres postgresql mssql sqlserver oracle jdbc rdp vnc x11
  socks socks4 socks5 socks5h proxy stratum stratum+tcp stratum+ssl stratum1+tcp stratum+tls vmess vless trojan
  ss ssr hysteria hysteria2 tuic udpx feed file magnet git+ssh git+https svn+ssh ed2k tor onion kcp pcap grpc
  grpcs thrift winrm
`
    .trim()
    .split(/\s+/),
);
