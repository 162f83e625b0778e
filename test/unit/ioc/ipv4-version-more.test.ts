import { table } from './table.ts';

table('ip', 'versions that go with another one', [
  ['OS version 10.0.1.2, driver 31.0.101.206'],
  ['Affected: Thing 7.0.0.0 to 7.2.46.4; fixed releases: 21.12.0.47 and 6.5.4.2'],
  ['signature update from 9.17.10.26 to 18.9.9.68'],
  ['updated to version 4.20.1.0 (was 3.1.8.1).'],
  ['client_version="5.7.84.0"'],
  ['Unpacking libthing:amd64 (22.5.42.0-7) over (13.9.0.5-8) ...'],
  ['thing (8.7.41.0-1) unstable'],
  ['Quarantined as x, definitions 4.2.205.0'],
  ['Engine 8.4.72.0, signatures 15.20.9.7'],
  ['product="Thing.NET Runtime 7.9.15.47"'],
  ['BIOS 1.17.0.3 / EC 1.9.0.1'],
  ['PAN-OS 10.2.7.3 content version 8787-8431'],
  ['enzyme EC 2.7.11.1 is one'],
  ['pursuant to art. 5.1.2.3 and requirement 8.3.10.1'],
  ['Part no. 12.34.56.78 rev B'],
  ['Release notes 3.4.5.6: fixed'],
  ['OID 2.5.4.3 (commonName), 2.5.4.10 (organizationName), 2.5.29.15 (keyUsage)'],
  ['<bindingRedirect oldVersion="0.0.0.0-4.2.0.0" newVersion="4.2.0.0" />'],
  ['kernel: usb 1-1.2.3.4: new high-speed USB device number 7'],
  ['oid 1.3.6.1.2.1 from 45.83.12.7', '45.83.12.7'],
  ['EC 203.0.113.7', '203.0.113.7'],
  // Ends of connections.
  ['29.55.82.247[4500]-198.51.100.208[500]: phase 1 done', '29.55.82.247', '198.51.100.208'],
  ['האתר נמצא ב-203.0.113.7', '203.0.113.7'],
  ['client=203.0.113.7 client_ip="198.51.100.9"', '203.0.113.7', '198.51.100.9'],
]);
