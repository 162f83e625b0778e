import { describe, expect, test } from 'vitest';
import sentinel from '../../../src/incidents/formats/sentinel.ts';
import { entitiesOf } from '../../../src/incidents/sentinel/entities.ts';
import { timeOf } from '../../../src/incidents/sentinel/when.ts';
import { GUID, sentinelComment, sentinelIncident, trigger } from './sentinel.ts';

function read(document: unknown) {
  return (sentinel.pieces(document) ?? []).map(({ at, read: readPiece }) => {
    try {
      return { at, ...readPiece() };
    } catch (error) {
      return { at, problem: (error as Error).message };
    }
  });
}

describe('documents', () => {
  const one = sentinelIncident();

  test.each([
    ['an incident', one, ['']],
    ['a list answer', { value: [one, one] }, ['value[0]', 'value[1]']],
    ['an array', [one, one], ['[0]', '[1]']],
    ['an array of answers', [{ value: [one] }, { value: [one] }], ['[0].value[0]', '[1].value[0]']],
    ['an empty answer', { value: [] }, []],
    ['what Logic Apps hand on', trigger(one), ['object']],
    ['an array of that', [trigger(one)], ['[0].object']],
    ['one without a type', sentinelIncident({}, { type: undefined }), ['']],
  ])('%s', (_, document, places) => {
    const found = read(document);
    expect(found.map(({ at }) => at)).toEqual(places);
    for (const each of found) expect(each).toMatchObject({ incident: { source: 'sentinel', sourceId: GUID } });
  });

  test.each([
    ['an alert', { SystemAlertId: 'a', Entities: [] }, /names no incident/],
    [
      'alerts of an incident',
      { type: 'Microsoft.SecurityInsights/Entities', kind: 'SecurityAlert' },
      /names no incident/,
    ],
    ['a list of entities', { entities: [{ kind: 'Ip', properties: { address: '203.0.113.5' } }] }, /names no incident/],
    ['a task', { type: 'Microsoft.SecurityInsights/incidents/tasks', properties: {} }, /tasks are not kept/],
    ['something else', { hello: 'world' }, /no incident of Microsoft Sentinel/],
    ['an empty object', {}, /no incident of Microsoft Sentinel/],
    ['a text in a list', ['x'], /no incident of Microsoft Sentinel/],
    ['lists without end', [[[[[[[]]]]]]], /no incident of Microsoft Sentinel/],
  ])('%s says what it is', (_, document, message) => {
    expect(read(document)).toEqual([{ at: expect.any(String), problem: expect.stringMatching(message) }]);
  });

  test.each([1, 'x', null, true])('%j is another format', (document) => {
    expect(sentinel.pieces(document)).toBeUndefined();
  });
});

describe('fields', () => {
  function fields(properties: object) {
    return sentinel.incident(sentinelIncident(properties)).fields;
  }

  test('the payload is kept as it came', () => {
    const raw = sentinelIncident({ unheardOf: { a: [1, 'x\0'] } });
    expect(sentinel.incident(raw).raw).toBe(raw);
  });

  test('what is missing is empty', () => {
    expect(fields({})).toEqual({
      title: 'Sign-in from an unfamiliar place',
      description: '',
      severity: 'high',
      status: 'new',
      classification: null,
      classification_reason: null,
      classification_comment: null,
      owner: null,
      labels: [],
      tactics: [],
      techniques: [],
      first_activity_at: null,
      last_activity_at: null,
    });
  });

  test.each(['HIGH', 'high', 'High', ' High '])('severity %s', (severity) => {
    expect(fields({ severity }).severity).toBe('high');
  });

  test.each([
    ['severity', 'Urgent', /unknown severity 'Urgent'/],
    ['severity', null, /no severity/],
    ['severity', 3, /unknown severity 'number'/],
    ['status', 'Resolved', /unknown status 'Resolved'/],
    ['title', '', /no title/],
    ['title', { a: 1 }, /no title/],
    ['createdTimeUtc', 'yesterday', /createdTimeUtc: 'yesterday' is no time/],
    ['classification', 'Maybe', /unknown classification 'Maybe'/],
  ])('%s %j is refused', (name, value, message) => {
    expect(() => fields({ [name]: value })).toThrow(message);
  });

  test('labels, tactics, owner', () => {
    const found = fields({
      labels: [{ labelName: 'a', labelType: 'User' }, { labelName: 'a' }, { labelName: 'b' }, {}, 3],
      additionalData: { tactics: ['Persistence', 4], techniques: ['T1078'] },
      owner: { assignedTo: 'Alice', email: '', objectId: null, ownerType: 'User', somethingElse: 'x' },
    });
    expect(found).toMatchObject({ labels: ['a', 'b'], tactics: ['Persistence'], techniques: ['T1078'] });
    expect(found.owner).toEqual({
      objectId: null,
      email: null,
      userPrincipalName: null,
      assignedTo: 'Alice',
      ownerType: 'User',
    });
    expect(fields({ owner: { ownerType: 'Unknown', email: null } }).owner).toBeNull();
  });

  test.each([
    ['TruePositive', 'SuspiciousActivity', 'TruePositive', 'SuspiciousActivity'],
    ['truepositive', 'suspiciousactivity', 'TruePositive', 'SuspiciousActivity'],
    ['Undetermined', null, 'Undetermined', null],
    // The source may close as it likes; a pair of ours it is only when it is valid.
    ['BenignPositive', null, null, null],
    [null, null, null, null],
  ])('closed as %s with %s', (classification, reason, word, because) => {
    const found = fields({ status: 'Closed', classification, classificationReason: reason });
    expect(found).toMatchObject({ status: 'closed', classification: word, classification_reason: because });
  });

  test('a classification of one that is not closed is none', () => {
    expect(fields({ classification: 'Undetermined', classificationComment: 'x' })).toMatchObject({
      classification: null,
      classification_comment: null,
    });
  });

  test('texts lose NUL characters and keep their length within bounds', () => {
    const found = fields({ title: `a\0${'b'.repeat(5000)}`, description: 'x'.repeat(200_000) });
    expect(found.title).toMatch(/^ab+…$/);
    expect(found.title).toHaveLength(1000);
    expect(found.description).toHaveLength(100_000);
  });

  test('names that objects have by themselves are no fields', () => {
    const hostile = JSON.parse(
      `{"id":"x","name":"x","type":"Microsoft.SecurityInsights/incidents","properties":{"__proto__":{"title":"t","severity":"Low","status":"New"}}}`,
    ) as unknown;
    expect(() => sentinel.incident(hostile)).toThrow(/no title/);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  test.each([
    ['too deep', Array.from({ length: 100 }).reduce((inner) => ({ inner }), {}), /nested deeper/],
    ['too much', 'x'.repeat(6_000_000), /larger than/],
    ['too many', Array.from({ length: 100_001 }, () => 0), /larger than/],
  ])('%s is refused', (_, value, message) => {
    expect(() => fields({ extra: value })).toThrow(message);
  });

  test('a name that is no GUID is unique within its workspace only', () => {
    const [a, b] = ['a', 'b'].map((workspace) =>
      sentinel.incident(sentinelIncident({}, { name: '1505', id: `/workspaces/${workspace}/Incidents/1505` })),
    );
    expect(a?.sourceId).toBe('/workspaces/a/incidents/1505');
    expect(b?.sourceId).not.toBe(a?.sourceId);
    expect(sentinel.incident(sentinelIncident({}, { name: GUID.toUpperCase(), id: '/other/path' })).sourceId).toBe(
      GUID,
    );
    expect(() => sentinel.incident(sentinelIncident({}, { name: '', id: '' }))).toThrow(/no id and no name/);
  });

  test('comments that come along', () => {
    const { notes } = sentinel.incident(sentinelIncident({ Comments: [sentinelComment('one'), {}, 3] }));
    expect(notes).toEqual([{ text: 'one', author: 'Alice Example', created_at: '2026-05-20T09:00:00Z' }]);
  });

  test('a comment by itself names its incident', () => {
    expect(read({ value: [sentinelComment()] })).toEqual([
      {
        at: 'value[0]',
        comment: {
          source: 'sentinel',
          sourceId: GUID,
          note: { text: 'seen before', author: 'Alice Example', created_at: '2026-05-20T09:00:00Z' },
        },
      },
    ]);
  });
});

describe('times', () => {
  test.each([
    ['2026-05-20T08:00:00Z', '2026-05-20T08:00:00Z'],
    ['2026-05-20T08:00:00.1Z', '2026-05-20T08:00:00Z'],
    ['2026-05-20T08:00:00.1234567Z', '2026-05-20T08:00:00Z'],
    ['2026-05-20T08:00:59.9999999Z', '2026-05-20T08:00:59Z'],
    ['2026-05-20T10:00:00+02:00', '2026-05-20T08:00:00Z'],
    ['2026-05-20 08:00:00', '2026-05-20T08:00:00Z'],
    ['2026-05-20T08:00:00', '2026-05-20T08:00:00Z'],
    ['2024-02-29T00:00:00z', '2024-02-29T00:00:00Z'],
    ['2026-02-30T00:00:00Z', undefined],
    ['2026-13-01T00:00:00Z', undefined],
    ['2026-05-20T25:00:00Z', undefined],
    ['2026-05-20', undefined],
    ['20.05.2026', undefined],
    ['', undefined],
    ['9999-12-31T23:59:59-14:00', undefined],
  ])('%j', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  test("the beginning of .NET's calendar is no time", () => {
    const { times } = sentinel.incident(sentinelIncident({ createdTimeUtc: '0001-01-01T00:00:00Z' }));
    expect(times.created).toBeNull();
  });
});

describe('entities', () => {
  test.each([
    [
      'an account',
      { kind: 'Account', properties: { accountName: 'bob', upnSuffix: 'example.com' } },
      [['user', 'bob@example.com']],
    ],
    ['one of a domain', { Type: 'account', Name: 'bob', NTDomain: 'LAB' }, [['user', 'LAB\\bob']]],
    [
      'a host',
      { kind: 'Host', properties: { hostName: 'WS-7', dnsDomain: 'EXAMPLE.com' } },
      [['host', 'ws-7.example.com']],
    ],
    ['a host by its NetBIOS name', { Type: 'host', NetBiosName: 'WS-7' }, [['host', 'ws-7']]],
    ['an address', { kind: 'Ip', properties: { address: '2001:DB8::1' } }, [['ip', '2001:db8::1']]],
    [
      'a URL',
      { kind: 'Url', properties: { url: 'hxxps://Files[.]example[.]org/A' } },
      [['url', 'https://files.example.org/A']],
    ],
    [
      'a name that was resolved',
      { kind: 'DnsResolution', properties: { domainName: 'Example.ORG' } },
      [['domain', 'example.org']],
    ],
    [
      'a hash',
      { kind: 'FileHash', properties: { algorithm: 'MD5', hashValue: 'D41D8CD98F00B204E9800998ECF8427E' } },
      [['hash', 'd41d8cd98f00b204e9800998ecf8427e']],
    ],
    ['a process', { Type: 'process', CommandLine: 'cmd  /c\nwhoami' }, [['process', 'cmd /c whoami']]],
    [
      'a mailbox',
      { kind: 'Mailbox', properties: { mailboxPrimaryAddress: 'Bob@example.com' } },
      [['email', 'bob@example.com']],
    ],
    [
      'a mail',
      {
        kind: 'MailMessage',
        properties: {
          p1Sender: 'a@example.net',
          recipient: 'b@example.com',
          senderIP: '203.0.113.9',
          urls: ['http://example.net/x', 3],
        },
      },
      [
        ['email', 'a@example.net'],
        ['email', 'b@example.com'],
        ['ip', '203.0.113.9'],
        ['url', 'http://example.net/x'],
      ],
    ],
    ['what has no word', { kind: 'RegistryKey', properties: { key: 'x' } }, []],
    ['a kind that objects have', { kind: 'constructor' }, []],
    ['no kind', { Address: '203.0.113.9' }, []],
    ['an address that is none', { kind: 'Ip', properties: { address: 'localhost' } }, []],
  ])('%s', (_, entity, found) => {
    expect(entitiesOf([entity]).map(({ type, value }) => [type, value])).toEqual(found);
  });

  test('many references to one entity with many fields are read in time', () => {
    const many = Array.from({ length: 40_000 }, (_, place) => place);
    const fields = Object.fromEntries(many.map((place) => [`field${place}`, place]));
    const list = [{ $id: '1', ...fields, Type: 'host', HostName: 'A' }, ...many.map(() => ({ $ref: '1' }))];
    expect(new Set(entitiesOf(list).map(({ value }) => value))).toEqual(new Set(['a']));
  });

  test('references are followed, also into other entities', () => {
    const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const found = entitiesOf([
      { $id: '1', Type: 'file', Directory: 'c:\\temp', Name: 'a.exe', FileHashes: [{ $ref: '2' }] },
      { $id: '3', Type: 'process', ImageFile: { $ref: '1' } },
      {
        $id: '4',
        Type: 'process',
        ImageFile: { $id: '5', Type: 'file', Name: 'b.exe', Hash: { $id: '2', Type: 'filehash' } },
      },
      { $id: '2', Type: 'filehash', Algorithm: 'SHA256', Value: hash },
      { $ref: '1' },
      { $ref: 'nowhere' },
      null,
      'x',
    ]);
    expect(found).toEqual([
      { type: 'hash', value: hash },
      { type: 'process', value: 'c:\\temp\\a.exe' },
      { type: 'process', value: 'b.exe' },
      { type: 'hash', value: hash },
      { type: 'hash', value: hash },
    ]);
  });

  test('those of the incident and of its alerts, each once', () => {
    const ip = { kind: 'Ip', properties: { address: '203.0.113.50' } };
    const { entities } = sentinel.incident(
      sentinelIncident({
        relatedEntities: [ip, ip],
        Alerts: [
          { properties: { entities: [ip, { Type: 'ip', Address: '203.0.113.51' }] } },
          { properties: { Entities: '[{"Type":"ip","Address":"203.0.113.52"}]' } },
          { properties: { Entities: 'no JSON' } },
        ],
      }),
    );
    expect(entities.map(({ value }) => value)).toEqual(['203.0.113.50', '203.0.113.51', '203.0.113.52']);
  });
});
