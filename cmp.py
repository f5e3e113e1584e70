import sys,subprocess,re,zlib
# compares text of both via qpdf --qdf? Compare decoded streams
def norm(f):
    q=subprocess.run(['qpdf','--qdf','--object-streams=disable','--deterministic-id',f,'-'],capture_output=True).stdout
    return q
for i in sys.argv[1:]:
    a=norm(f'/tmp/L/keep/A/{i}.pdf'); b=norm(f'/tmp/L/keep/B/{i}.pdf'); print(i,len(a),len(b),a==b)
