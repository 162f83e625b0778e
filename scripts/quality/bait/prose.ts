import type { Part } from '../document.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Abbreviations and full stops that no space follows. */
export const ABBREVIATIONS: Readonly<Record<Part, readonly string[]>> = {
  A: lines(`
    e.g.
    i.e.
    U.S.A.
    p.m.
    Ph.D.
    No.12
    etc.It
    vs.
    Fig.3
    a.k.a.
    St.Pölten
    approx.5
    done.The
    files.This
    ...and
    v.2
  `),
  B: lines(`
    z.B.
    d.h.
    U.K.
    a.m.
    M.Sc.
    Nr.7
    system.In
    cf.
    Sec.4
    et.al.
    Inc.
    stage.At
    ended.No
    host.Is
    wait...what
    op.cit.
    it.Then
  `),
  C: lines(`
    etc.
    e.V.
    m.E.
    p.ex.
    S.p.A.
    D.C.
    Lt.Col.
    Art.12
    v1.0.So
    week.On
    server.Our
    done.It
    users.To
    below.In
    n.b.
    viz.
    Q.E.D.
    B.Sc.
  `),
  D: lines(`
    e.g.
    i.e.
    Inc.
    approx.
    et al.
    No.5
    Corp.The
    resp.
    incl.
    ca.
    usw.
    p.s.
  `),
};
