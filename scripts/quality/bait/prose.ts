import type { Half } from '../document.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Abbreviations and full stops that no space follows. */
export const ABBREVIATIONS: Readonly<Record<Half, readonly string[]>> = {
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
};
